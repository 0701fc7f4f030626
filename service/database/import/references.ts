import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { columnsOf } from '../tables.ts';
import { ImportError } from './import-error.ts';

/** Throws `ImportError` when a row of the tables points at one that is not there. */
export async function checkReferences(database: Database, tables: Iterable<string>): Promise<void> {
  for (const table of tables) {
    for (const [column, { references }] of Object.entries(columnsOf(table) ?? {})) {
      if (references) await checkColumn(database, { table, column, references });
    }
  }
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly references: string;
}

async function checkColumn(database: Database, { table, column, references }: Reference) {
  const hasId = 'id' in (columnsOf(table) ?? {});
  const { rows } = await sql<{ id: number | null; target: number }>`
    select ${hasId ? sql.ref('child.id') : sql`null`} as id, ${sql.ref(`child.${column}`)} as target
    from ${sql.table(table)} as child
    left join ${sql.table(references)} as parent on parent.id = ${sql.ref(`child.${column}`)}
    where ${sql.ref(`child.${column}`)} is not null and parent.id is null
    limit 1`.execute(database);
  const [lost] = rows;
  if (!lost) return;
  throw new ImportError(
    { table, id: lost.id ?? undefined, column },
    `${references} has no row ${lost.target}`,
  );
}
