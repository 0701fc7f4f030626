import { wrong } from '../refused.ts';

const SQLITE_CONSTRAINT = 19;

/** What the store itself does not take, a double or a row that points at nothing, is refused, not a fault. */
export async function refuseDoubles<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    if ((Number(error.errcode) & 0xff) !== SQLITE_CONSTRAINT) throw error;
    throw wrong(`The store does not take it: ${error.message}`);
  }
}
