import { computed, inject, Service, signal } from '@angular/core';
import { Clock } from './clock';
import { Refusal } from './refusal';
import { Wire } from './wire';

export type ConnectionState = 'online' | 'slow' | 'unreachable';

const SLOW_AFTER = 3_000;
const LONGEST_WAIT = 30;

/** No word from the server itself: a dead network, a proxy's excuse, or nothing in time. */
export const isSilence = ({ kind, status }: Refusal) => kind === 'unreachable' || status === 0;

/** How the server answers. While it cannot be reached this asks again by itself, after 1, 2, 4 … 30 seconds. */
@Service()
export class Connection {
  private readonly clock = inject(Clock);
  private readonly wire = inject(Wire);
  private readonly slowRequests = signal(0);
  private readonly down = signal(false);
  private readonly secondsLeft = signal<number | undefined>(undefined);
  private readonly answeredAt = signal<number | undefined>(undefined);
  private readonly returned = signal(0);
  private wake = new AbortController();
  private trying = false;

  readonly state = computed<ConnectionState>(() => {
    if (this.down()) return 'unreachable';
    return this.slowRequests() > 0 ? 'slow' : 'online';
  });
  /** Seconds to the next try while unreachable; undefined while one is on its way, and otherwise. */
  readonly nextTryIn = this.secondsLeft.asReadonly();
  /** Milliseconds since 1970. */
  readonly lastAnswerAt = this.answeredAt.asReadonly();
  /** Counts how often the server came back: what failed meanwhile may be asked for again. */
  readonly returns = this.returned.asReadonly();

  constructor() {
    addEventListener('online', () => {
      this.tryNow();
    });
  }

  tryNow(): void {
    this.wake.abort();
  }

  /** Runs a request and learns from how it ends. */
  async watch<T>(request: () => Promise<T>): Promise<T> {
    const finished = new AbortController();
    void this.countIfSlow(finished.signal);
    try {
      const result = await request();
      this.hear();
      return result;
    } catch (error) {
      // Any other refusal is an answer; what was cancelled says nothing.
      if (error instanceof Refusal && !isSilence(error)) this.hear();
      throw error;
    } finally {
      finished.abort();
    }
  }

  /** Says that the server cannot be reached; starts asking until it can. */
  lose(): void {
    if (this.down()) return;
    this.down.set(true);
    if (!this.trying) void this.tryUntilBack();
  }

  private hear(): void {
    this.answeredAt.set(this.clock.now());
    if (!this.down()) return;
    this.down.set(false);
    this.returned.update((times) => times + 1);
    this.tryNow();
  }

  private async countIfSlow(finished: AbortSignal): Promise<void> {
    if (!(await this.clock.sleep(SLOW_AFTER, finished))) return;
    this.slowRequests.update((count) => count + 1);
    finished.addEventListener('abort', () => {
      this.slowRequests.update((count) => count - 1);
    });
  }

  private async tryUntilBack(): Promise<void> {
    this.trying = true;
    for (let wait = 1; this.down(); wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await this.countDown(wait);
      if (this.down()) await this.probe();
    }
    this.trying = false;
  }

  private async countDown(seconds: number): Promise<void> {
    this.wake = new AbortController();
    for (let left = seconds; left > 0; left--) {
      this.secondsLeft.set(left);
      if (!(await this.clock.sleep(1000, this.wake.signal))) break;
    }
    this.secondsLeft.set(undefined);
  }

  private async probe(): Promise<void> {
    await this.watch(() => this.wire.ask('/systeminfo', new AbortController().signal)).catch(
      () => undefined,
    );
  }
}
