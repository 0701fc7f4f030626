import { fact, setFact } from './database/facts.ts';
import type { Database } from './database/open.ts';

/** Notes that the store holds demo data, as it was made. */
export async function markDemo(database: Database): Promise<void> {
  await setFact(database, 'demo', await newestEvent(database));
}

/**
 * `untouched` while the store holds the demo data as it was made, `touched` once somebody worked on it (every
 * change leaves an event), undefined for a store without.
 */
export async function demoState(database: Database): Promise<'untouched' | 'touched' | undefined> {
  const newest = await fact(database, 'demo');
  if (newest === undefined) return undefined;
  return newest === (await newestEvent(database)) ? 'untouched' : 'touched';
}

async function newestEvent(database: Database): Promise<string> {
  const { id } = await database
    .selectFrom('events')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirstOrThrow();
  return String(id);
}
