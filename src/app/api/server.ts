import { inject, PendingTasks, Service } from '@angular/core';
import { addressOf, type Params } from './address';
import { Clock } from './clock';
import { Connection, isSilence } from './connection';
import { Credentials } from './credentials';
import { Lanes } from './lanes';
import { Refusal } from './refusal';
import { type Answer, Later, type Question, Wire } from './wire';

/** Milliseconds before the second and the third try. */
const PAUSES = [300, 1000];
const LONGEST_PAUSE = 10_000;
const AT_ONCE = 4;

/** Asks the StoryBoard server. Reads are repeated when the network or the server stumbles, writes never. */
@Service()
export class Server {
  private readonly clock = inject(Clock);
  private readonly connection = inject(Connection);
  private readonly credentials = inject(Credentials);
  private readonly pending = inject(PendingTasks);
  private readonly wire = inject(Wire);
  private readonly lanes = new Lanes(AT_ONCE);

  /** Throws a Refusal; where `signal` ended it, the reason of the signal. `path` begins with a slash. */
  async get(path: string, params: Params, signal: AbortSignal): Promise<Answer> {
    const address = addressOf(path, params);
    const read = (authorization: string | undefined) =>
      this.lanes.take(signal, () => this.repeat(address, signal, { authorization }));
    return this.whilePending(async () => {
      const sent = await this.credentials.header();
      try {
        return await read(sent);
      } catch (error) {
        if (!isUnauthorised(error) || !(await this.credentials.refused(sent))) throw error;
        return read(await this.credentials.header());
      }
    });
  }

  /**
   * Throws a Refusal. Gives the body of the answer, null where it has none. `version`: of the row that is changed,
   * where the server told one (capability `etags`); 412 where it has another by now.
   */
  async send(
    method: NonNullable<Question['method']>,
    path: string,
    body?: unknown,
    version?: string,
  ): Promise<unknown> {
    const write = (authorization: string | undefined) =>
      this.once(path, new AbortController().signal, { method, body, authorization, version });
    return this.whilePending(async () => {
      const sent = await this.credentials.header();
      try {
        return (await write(sent)).body;
      } catch (error) {
        if (!isUnauthorised(error) || !(await this.credentials.refused(sent))) throw error;
        const renewed = await this.credentials.header();
        if (renewed === undefined || renewed === sent) throw error;
        return (await write(renewed)).body;
      }
    });
  }

  private async whilePending<T>(work: () => Promise<T>): Promise<T> {
    const done = this.pending.add();
    try {
      return await work();
    } finally {
      done();
    }
  }

  private async once(address: string, signal: AbortSignal, question: Question): Promise<Answer> {
    try {
      return await this.connection.watch(() => this.wire.ask(address, signal, question));
    } catch (error) {
      throw this.noted(error);
    }
  }

  private async repeat(address: string, signal: AbortSignal, question: Question): Promise<Answer> {
    const pauses = this.connection.state() === 'unreachable' ? [] : PAUSES;
    for (let tries = 0; ; tries++) {
      try {
        return await this.connection.watch(() => this.wire.ask(address, signal, question));
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

const isUnauthorised = (error: unknown) =>
  error instanceof Refusal && error.kind === 'unauthorised';

/** Undefined where there is no further try, or it would be of no use, or too far away. */
function pauseAfter(error: unknown, pause: number | undefined): number | undefined {
  if (pause === undefined || !(error instanceof Refusal)) return undefined;
  if (error.kind !== 'unreachable' && error.status !== 429) return undefined;
  const wait = error instanceof Later ? Math.max(error.wait, pause) : pause;
  return wait <= LONGEST_PAUSE ? wait : undefined;
}
