import { sql } from 'kysely';
import { CURSOR_KEY } from '../facts.ts';
import type { Database } from '../open.ts';
import { allTables, type TableName } from '../tables.ts';

/** Within a transaction: rows may point at rows that come later. */
export async function deferReferences(transaction: Database): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(transaction);
}

/**
 * Empties every table but the story types; ids start again after the largest that comes. The log of changes
 * goes on, since others read it, and so does the key of their places in it.
 */
export async function emptyTables(transaction: Database): Promise<void> {
  for (const table of inOrderOfReference()) {
    await transaction.deleteFrom(table).execute();
  }
  await transaction.deleteFrom('facts').where('name', '<>', CURSOR_KEY).execute();
  await sql`delete from sqlite_sequence where name <> 'changes'`.execute(transaction);
}

/** What points at a table stands before it: then no row that goes is looked for in vain. */
function inOrderOfReference(): TableName[] {
  const ordered = new Set<TableName>();
  const stay = ['story_types', 'may_mutate_to', 'changes', 'facts'];
  const add = (table: TableName) => {
    if (ordered.has(table) || stay.includes(table)) return;
    for (const [other, columns] of Object.entries(allTables)) {
      const points = Object.values(columns).some((column) => column.references === table);
      if (points && other !== table) add(other as TableName);
    }
    ordered.add(table);
  };
  for (const table of Object.keys(allTables)) add(table as TableName);
  return [...ordered];
}

/** After many rows: the planner learns what the tables hold now, and the log moves into the file. */
export async function settle(database: Database): Promise<void> {
  await sql`analyze`.execute(database);
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}

/**
 * Does the work without the indexes that only make reading quick, and makes them anew afterwards: much less
 * work when most rows of the store are new. Uniqueness is held all the while. In a store that was not opened
 * for bulk the indexes stay: holding references row by row needs them.
 */
export async function withoutIndexes<Result>(
  transaction: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  if (await holdsReferences(transaction)) return work();
  const { rows } = await sql<{ name: string; text: string }>`
    select name, sql as text from sqlite_master
    where type = 'index' and sql like 'create index %'`.execute(transaction);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(transaction);
  const result = await work();
  for (const { text } of rows) await sql.raw(text).execute(transaction);
  return result;
}

async function holdsReferences(transaction: Database): Promise<boolean> {
  const { rows } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(transaction);
  return rows[0]?.foreign_keys === 1;
}
