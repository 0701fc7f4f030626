import type { Database } from '../open.ts';
import { keepCounts } from './counts.ts';
import { keepMergedAt } from './merged-at.ts';
import { forgetScopes, keepScopes } from './scopes.ts';
import { keepTags } from './tags.ts';
import { count } from './totals.ts';

/**
 * Makes all that is kept about these stories follow: their status, counts and places in lists, and the
 * totals. Whatever writes a story or its tasks calls it afterwards, in the same transaction.
 */
export async function keepStories(database: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await count(database, ids, 'take away');
  await keepCounts(database, ids);
  await keepScopes(database, ids);
  await count(database, ids, 'add');
}

/** Before stories are deleted: takes them out of lists and totals. */
export async function forgetStories(database: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await count(database, ids, 'take away');
  await forgetScopes(database, ids);
}

/** Makes all that is kept anew, from stories, tags, tasks and timelines. */
export async function keepEverything(database: Database): Promise<void> {
  await keepTags(database);
  await keepMergedAt(database, 'all');
  await database.deleteFrom('totals').execute();
  await keepCounts(database, 'all');
  await keepScopes(database, 'all');
  await count(database, 'all', 'add');
}
