import type { Database } from './open.ts';

/** The fact that outlives what the store holds: the key that makes cursors unreadable. */
export const CURSOR_KEY = 'cursor key';

/** What the store knows about itself under this name; undefined when nothing. */
export async function fact(database: Database, name: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('facts')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

/** Writes a fact down, in place of what it was. */
export async function setFact(database: Database, name: string, value: string): Promise<void> {
  await database
    .insertInto('facts')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
