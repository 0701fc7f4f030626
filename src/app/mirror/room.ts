import type { Entry, Rows } from './entry';

/** Weight of the rows that are kept, one per row and list, before the longest unseen go. */
const ROOM = 50_000;

/** The entries by question, the one seen last at the end. */
export class Room {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly size = ROOM) {}

  /** The entry of a question, made where there is none. One key always stands for one kind of entry. */
  entry<E extends Entry>(key: string, make: () => E): E {
    const entry = (this.entries.get(key) as E | undefined) ?? make();
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  all(): readonly Entry[] {
    return [...this.entries.values()];
  }

  /** Drops what nobody looks at, longest unseen first, once there is too much: down to three quarters. */
  tidy(): void {
    let weight = this.all().reduce((sum, entry) => sum + entry.weight, 0);
    if (weight <= this.size) return;
    for (const [key, entry] of this.entries) {
      if (weight <= this.size * 0.75) break;
      if (entry.watched) continue;
      this.entries.delete(key);
      weight -= entry.weight;
    }
    this.sweep();
  }

  /** Forgets all rows. What somebody looks at is asked for again. */
  clear(): void {
    for (const [key, entry] of this.entries) {
      entry.table.clear();
      if (!entry.watched) this.entries.delete(key);
      entry.forget();
    }
  }

  /** Keeps what is known as stale: there may be more to see. */
  renew(): void {
    for (const entry of this.entries.values()) entry.refresh();
  }

  private sweep(): void {
    const held = new Map<Rows, Set<number>>();
    for (const entry of this.entries.values()) {
      const ids = held.get(entry.table) ?? new Set();
      for (const id of entry.heldIds()) ids.add(id);
      held.set(entry.table, ids);
    }
    for (const [table, ids] of held) table.keepOnly(ids);
  }
}
