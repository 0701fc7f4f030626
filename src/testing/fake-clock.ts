import { Service } from '@angular/core';
import { Clock } from '../app/api/clock';
import { setNow } from '../app/ui/time/now';
import { nextTask } from './settle';

/** When tests begin, unless they say otherwise. */
export const START = Date.parse('2024-06-01T12:00:00Z');

// Relative times have one instant for the whole page: what a test made of it ends with the test.
beforeEach(() => {
  setNow(START);
});

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
@Service({ autoProvided: false })
export class FakeClock extends Clock {
  private time: number | undefined;
  private readonly sleepers = new Set<Sleeper>();

  override now(): number {
    return this.time ?? START;
  }

  override sleep(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (whole: boolean) => () => {
        this.sleepers.delete(sleeper);
        resolve(whole);
      };
      const sleeper: Sleeper = { due: this.now() + milliseconds, wake: end(true) };
      this.sleepers.add(sleeper);
      signal?.addEventListener('abort', end(false));
      if (signal?.aborted) end(false)();
    });
  }

  /** Lets so many milliseconds pass: wakes in order who sleeps until then, and what follows from it. */
  async advance(milliseconds: number): Promise<void> {
    await nextTask();
    const end = this.now() + milliseconds;
    for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
      this.time = next.due;
      next.wake();
      await nextTask();
    }
    this.time = end;
    this.renew();
  }

  private nextUntil(end: number): Sleeper | undefined {
    const due = [...this.sleepers].filter((sleeper) => sleeper.due <= end);
    return due.sort((a, b) => a.due - b.due)[0];
  }
}
