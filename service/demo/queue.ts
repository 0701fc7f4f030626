import type { Seconds } from './calendar.ts';

/** Tells when it wants to be asked again; what it does meanwhile is its own business. */
export type Source = Iterator<Seconds, void>;

interface Entry {
  at: Seconds;
  order: number;
  source: Source;
}

/** Lets many sources take turns in the order of their times. A binary heap. */
export class Queue {
  private readonly entries: Entry[] = [];
  private count = 0;

  add(source: Source) {
    this.count += 1;
    this.schedule(source, this.count);
  }

  /** Does the next thing, if there is one until then. */
  step(until: Seconds): boolean {
    const [first] = this.entries;
    if (!first || first.at > until) return false;
    const last = this.entries.pop();
    if (last && last !== first) this.sink(last);
    this.schedule(first.source, first.order);
    return true;
  }

  private schedule(source: Source, order: number) {
    const { done, value } = source.next();
    if (!done) this.rise({ at: value, order, source });
  }

  private rise(entry: Entry) {
    let place = this.entries.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.entries[above];
      if (!parent || !isBefore(entry, parent)) break;
      this.entries[place] = parent;
      place = above;
    }
    this.entries[place] = entry;
  }

  private sink(entry: Entry) {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, two] = [this.entries[left], this.entries[left + 1]];
      const next = two && one && isBefore(two, one) ? left + 1 : left;
      const child = this.entries[next];
      if (!child || !isBefore(child, entry)) break;
      this.entries[place] = child;
      place = next;
    }
    this.entries[place] = entry;
  }
}

const isBefore = (one: Entry, two: Entry) =>
  one.at < two.at || (one.at === two.at && one.order < two.order);
