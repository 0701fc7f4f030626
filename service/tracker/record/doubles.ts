import { wrong } from '../refused.ts';

const SQLITE_CONSTRAINT = 19;

/** By SQLite's extended codes. */
const why: Readonly<Record<number, string>> = {
  787: 'Something that it names is not there',
  1299: 'Something is missing',
  1555: 'Another has the same id',
  2067: 'Another has the same value',
};

/** What the store itself does not take, a double or a row that points at nothing, is refused, not a fault. */
export async function refuseDoubles<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    const code = Number(error.errcode);
    if ((code & 0xff) !== SQLITE_CONSTRAINT) throw error;
    const [, column] = /^UNIQUE .*\.(\w+)$/.exec(error.message) ?? [];
    throw wrong(`${why[code] ?? 'It cannot be kept'}${column ? ` for ${column}` : ''}`);
  }
}
