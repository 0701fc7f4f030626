import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { columnsOf } from '../tables.ts';
import { ImportError } from './import-error.ts';

/** Throws `ImportError` when a row of the tables points at one that is not there. */
export async function checkReferences(database: Database, tables: Iterable<string>): Promise<void> {
  for (const table of tables) {
    const columns = columnsOf(table) ?? {};
    const key = 'id' in columns ? ['id'] : Object.keys(columns);
    for (const [column, { references }] of Object.entries(columns)) {
      if (references) await checkColumn(database, { table, key, column, references });
    }
  }
}

interface Reference {
  readonly table: string;
  /** The columns that tell one row from another. */
  readonly key: readonly string[];
  readonly column: string;
  readonly references: string;
}

async function checkColumn(database: Database, { table, key, column, references }: Reference) {
  const pointer = sql.ref(`child.${column}`);
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join([...key, column].map((name) => sql.ref(`child.${name}`)))}
    from ${sql.table(table)} as child
    left join ${sql.table(references)} as parent on parent.id = ${pointer}
    where ${pointer} is not null and parent.id is null limit 1`.execute(database);
  const [lost] = rows;
  if (!lost) return;
  throw new ImportError(
    { table, key: key.map((name) => [name, lost[name]]), column },
    `${references} has no row ${String(lost[column])}`,
  );
}
