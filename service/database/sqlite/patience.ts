import { setTimeout } from 'node:timers/promises';
import { OperatorError } from '../operator-error.ts';

/** Milliseconds that a writer waits for another process, which may be an import. */
const LONGEST = 60_000;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_FULL = 13;

/** Another process, an import for one, holds the store for longer than one waits. */
export class StoreBusy extends OperatorError {
  constructor(
    message = 'The store is busy with something that takes long: send this again in a while',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Nothing more can be written before somebody makes room. What was under way is undone. */
export class StoreFull extends StoreBusy {
  constructor(cause: unknown) {
    super(
      'The disk of the store is full: nothing was written, and nothing is before there is room',
      {
        cause,
      },
    );
  }
}

/** Another connection holds the lock for now. */
export const isBusy = (error: unknown): boolean =>
  [SQLITE_BUSY, SQLITE_LOCKED].includes(codeOf(error));

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

/** What a write gives. Throws `StoreFull` where there is no room for it. */
export function withRoom<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw codeOf(error) === SQLITE_FULL ? new StoreFull(error) : error;
  }
}

/**
 * What the attempt gives, tried again while another process holds the lock. SQLite's own busy timeout
 * would stop the whole event loop for as long. Throws `StoreBusy` where that is too long, counted from `since`.
 */
export async function patiently<Result>(
  attempt: () => Result,
  since = performance.now(),
): Promise<Result> {
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > since + LONGEST) throw new StoreBusy();
    }
    await setTimeout(pause);
  }
}
