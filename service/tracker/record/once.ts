import { Refused } from '../refused.ts';
import type { Change } from './change.ts';
import { seesAll, type ToldOf, toldOf } from './told-of.ts';

/** A change that is sent again when its answer was lost, and is made once. */
export interface Once {
  /** What its author calls it, hashed. */
  readonly key: string;
  /** What was sent, hashed: nothing else may come by the same key. */
  readonly request: () => string;
  /** Told when the answer is the first one again. */
  readonly repeated: () => void;
}

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Makes the change and keeps its answer for a day, in the same transaction; where it was made already, gives
 * that answer again, unless its author may not see any more what it tells of. Two at once take turns at the store, so the second finds the answer of the first.
 */
export async function onceOnly<Result>(
  change: Change,
  once: Once,
  work: () => Promise<Result>,
): Promise<Result> {
  await forgetOld(change);
  const known = await answerTo(change, once);
  if (known) {
    const { result, of } = keptIn(known.answer);
    if (!(await seesAll(change, change.author, of))) {
      throw new Refused(404, 'This was made, and is out of your sight by now');
    }
    once.repeated();
    return result as Result;
  }
  const result = await work();
  await change.join('answers', {
    user_id: change.author.id ?? 0,
    key: once.key,
    request: once.request(),
    created_at: change.at,
    answer: result === undefined ? null : await toKeep(change, result),
  });
  return result;
}

/** An answer, with what it tells of that its author may lose sight of. */
interface Kept {
  readonly result: unknown;
  readonly of: ToldOf;
}

async function toKeep(change: Change, result: unknown): Promise<string> {
  const kept: Kept = { result, of: await toldOf(change, result) };
  return JSON.stringify(kept);
}

/** Those that an older service kept on its last day say nothing of what they tell. */
function keptIn(answer: string | null): Kept {
  if (answer === null) return { result: undefined, of: {} };
  const kept: unknown = JSON.parse(answer);
  const isKept = typeof kept === 'object' && kept !== null && 'result' in kept && 'of' in kept;
  return isKept ? (kept as Kept) : { result: kept, of: {} };
}

async function forgetOld({ database, at }: Change): Promise<void> {
  const since = new Date(Date.parse(`${at}Z`) - A_DAY).toISOString().slice(0, -1);
  await database.deleteFrom('answers').where('created_at', '<=', since).execute();
}

async function answerTo({ database, author }: Change, { key, request }: Once) {
  const known = await database
    .selectFrom('answers')
    .select(['request', 'answer'])
    .where('user_id', '=', author.id ?? 0)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known && known.request !== request()) {
    throw new Refused(422, 'This Idempotency-Key was used for something else: take a new one');
  }
  return known;
}
