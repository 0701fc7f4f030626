import type { Clock } from '../../data/clock';

/** Does something once nothing has happened for a while: each call begins the wait anew. */
export class Pause {
  private waiting = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds = 200,
  ) {}

  then(act: () => void): void {
    this.stop();
    this.waiting = new AbortController();
    void this.clock.sleep(this.milliseconds, this.waiting.signal).then((whole) => {
      if (whole) act();
    });
  }

  stop(): void {
    this.waiting.abort();
  }
}
