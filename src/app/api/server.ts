import { inject, PendingTasks, Service } from '@angular/core';
import { addressOf, type Params } from './address';
import { Clock } from './clock';
import { Connection, isSilence } from './connection';
import { Lanes } from './lanes';
import { Refusal } from './refusal';
import { type Answer, Later, Wire } from './wire';

/** Milliseconds before the second and the third try. */
const PAUSES = [300, 1000];
const LONGEST_PAUSE = 10_000;
const AT_ONCE = 4;

/** Reads from the StoryBoard server. Reads are repeated when the network or the server stumbles. */
@Service()
export class Server {
  private readonly clock = inject(Clock);
  private readonly connection = inject(Connection);
  private readonly pending = inject(PendingTasks);
  private readonly wire = inject(Wire);
  private readonly lanes = new Lanes(AT_ONCE);

  /** Throws a Refusal; where `signal` ended it, the reason of the signal. `path` begins with a slash. */
  async get(path: string, params: Params, signal: AbortSignal): Promise<Answer> {
    const done = this.pending.add();
    try {
      return await this.lanes.take(signal, () => this.repeat(addressOf(path, params), signal));
    } finally {
      done();
    }
  }

  private async repeat(address: string, signal: AbortSignal): Promise<Answer> {
    const pauses = this.connection.state() === 'unreachable' ? [] : PAUSES;
    for (let tries = 0; ; tries++) {
      try {
        return await this.connection.watch(() => this.wire.get(address, signal));
      } catch (error) {
        const pause = pauseAfter(error, pauses[tries]);
        if (pause === undefined) throw this.noted(error);
        await this.clock.sleep(pause, signal);
        signal.throwIfAborted();
      }
    }
  }

  private noted(error: unknown): unknown {
    if (error instanceof Refusal && isSilence(error)) this.connection.lose();
    return error;
  }
}

/** Undefined where there is no further try, or it would be of no use, or too far away. */
function pauseAfter(error: unknown, pause: number | undefined): number | undefined {
  if (pause === undefined || !(error instanceof Refusal)) return undefined;
  if (error.kind !== 'unreachable' && error.status !== 429) return undefined;
  const wait = error instanceof Later ? Math.max(error.wait, pause) : pause;
  return wait <= LONGEST_PAUSE ? wait : undefined;
}
