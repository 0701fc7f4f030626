import { keepEverything } from '../kept/keep.ts';
import type { Database } from '../open.ts';
import { deferReferences, emptyTables, settle, withoutIndexes } from '../sqlite/bulk.ts';
import { startOver } from '../start-over.ts';
import { columnsOf } from '../tables.ts';
import { ImportError } from './import-error.ts';
import { checkReferences } from './references.ts';
import { TableWriter } from './table-writer.ts';

/** Some rows of one table, named as in StoryBoard's own database; a table may come in several chunks. */
export interface Chunk {
  readonly table: string;
  readonly rows: readonly unknown[];
}

export interface ImportOptions {
  /** Empty all tables first; ids start again after the largest. */
  readonly replace?: boolean;
}

/**
 * Takes rows into the store, by id, in one transaction; tables may come in any order. Gives the number of
 * rows per table. Throws `ImportError`, and leaves the store as it was, at the first row that does not fit.
 */
export async function importTables(
  database: Database,
  source: Iterable<Chunk> | AsyncIterable<Chunk>,
  { replace = false }: ImportOptions = {},
): Promise<ReadonlyMap<string, number>> {
  const counts = await database.transaction().execute(async (transaction) => {
    await deferReferences(transaction);
    if (replace) await emptyTables(transaction);
    const written = await ((await isEmpty(transaction))
      ? withoutIndexes(transaction, () => writeAll(transaction, source))
      : writeAll(transaction, source));
    await checkReferences(transaction, written.keys());
    await keepEverything(transaction);
    await startOver(transaction);
    return written;
  });
  await settle(database);
  return counts;
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.selectFrom('stories').select('id').limit(1).execute()).length === 0;
}

async function writeAll(database: Database, source: Iterable<Chunk> | AsyncIterable<Chunk>) {
  const writers = new Map<string, TableWriter>();
  for await (const { table, rows } of source) {
    await writerFor(database, writers, table).write(rows);
  }
  for (const writer of writers.values()) await writer.flush();
  return new Map([...writers].map(([table, writer]) => [table, writer.count]));
}

function writerFor(database: Database, writers: Map<string, TableWriter>, table: string) {
  let writer = writers.get(table);
  if (!writer) {
    if (!columnsOf(table)) throw new ImportError({ table }, 'StoryBoard has no such table');
    writer = new TableWriter(database, table);
    writers.set(table, writer);
  }
  return writer;
}
