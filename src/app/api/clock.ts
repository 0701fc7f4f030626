import { DestroyRef, inject, Service, signal } from '@angular/core';

/** The one place that knows what time it is, so that tests can say so. */
@Service()
export class Clock {
  private readonly minuteNow = signal(this.now());
  /** Milliseconds since 1970, renewed each minute: for times shown as "5 minutes ago". */
  readonly minute = this.minuteNow.asReadonly();

  constructor() {
    const timer = setInterval(() => {
      this.renew();
    }, 60_000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  now(): number {
    return Date.now();
  }

  /** Waits so many milliseconds; false where `signal` ended the wait early. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const wake = (whole: boolean) => () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        resolve(whole);
      };
      const stop = wake(false);
      const timer = setTimeout(wake(true), milliseconds);
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
    });
  }

  protected renew(): void {
    this.minuteNow.set(this.now());
  }
}
