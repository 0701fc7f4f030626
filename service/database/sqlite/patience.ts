import { setTimeout } from 'node:timers/promises';

/** Milliseconds that a writer waits for another process, which may be an import. */
const LONGEST = 60_000;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;

/** Another connection holds the lock for now. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const code = Number(error.errcode) & 0xff;
  return code === SQLITE_BUSY || code === SQLITE_LOCKED;
}

/**
 * What the attempt gives, tried again while another process holds the lock. SQLite's own busy timeout
 * would stop the whole event loop for as long.
 */
export async function patiently<Result>(attempt: () => Result): Promise<Result> {
  const end = performance.now() + LONGEST;
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await setTimeout(pause);
  }
}
