import { setTimeout } from 'node:timers/promises';

/** Milliseconds that a writer waits for another process, which may be an import. */
const LONGEST = 60_000;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;

/** Another process, an import for one, holds the store for longer than one waits. */
export class StoreBusy extends Error {
  constructor() {
    super('The store is busy with something that takes long: send this again in a while');
  }
}

/** Another connection holds the lock for now. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const code = Number(error.errcode) & 0xff;
  return code === SQLITE_BUSY || code === SQLITE_LOCKED;
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
