import type { Database } from '../database/open.ts';
import { keepStories } from '../database/kept/keep.ts';
import { wrote } from './changes/wake.ts';
import type { Reader } from './reader.ts';
import { Change } from './record/change.ts';
import { refuseDoubles } from './record/doubles.ts';
import { onceOnly } from './record/once.ts';

export type { Change } from './record/change.ts';

/** Where changes go, and the clock that they are stamped by. */
export interface Store {
  readonly database: Database;
  readonly now: () => Date;
}

/** So many stories at once are made to follow, as a statement takes so many values. */
const AT_ONCE = 1000;

/**
 * The one door for changes. What `work` writes, its timeline events, what they touch, the columns that are
 * kept and the notices to subscribers are one transaction: all of it stands or nothing.
 */
export async function record<Result>(
  { database, now }: Store,
  author: Reader,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  const result = await refuseDoubles(
    database.transaction().execute(async (transaction) => {
      const change = new Change(transaction, author, now());
      const make = () => makeChange(change, work);
      const once = author.terms?.once;
      return once ? onceOnly(change, once, make) : make();
    }),
  );
  wrote(database);
  return result;
}

async function makeChange<Result>(
  change: Change,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  await change.author.terms?.check?.(change.database);
  const result = await work(change);
  const stories = change.changedStories;
  for (let first = 0; first < stories.length; first += AT_ONCE) {
    await keepStories(change.database, stories.slice(first, first + AT_ONCE));
  }
  await change.log.write(change.at);
  return result;
}
