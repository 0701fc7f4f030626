import { fact, setFact } from './database/facts.ts';
import type { Database } from './database/open.ts';
import { newestPlace } from './tracker/changes/log.ts';

/** Notes that the store holds demo data, as it was made. */
export async function markDemo(database: Database): Promise<void> {
  await setFact(database, 'demo', await newestChange(database));
}

/**
 * `untouched` while the store holds the demo data as it was made, `touched` once somebody worked on it,
 * undefined for a store without. Not every change leaves an event on a timeline, but every one is in the log.
 */
export async function demoState(database: Database): Promise<'untouched' | 'touched' | undefined> {
  const newest = await fact(database, 'demo');
  if (newest === undefined) return undefined;
  return newest === (await newestChange(database)) ? 'untouched' : 'touched';
}

/** Formerly the newest event was noted, as a bare number: such a store counts as touched. */
const newestChange = async (database: Database) => `change ${await newestPlace(database)}`;
