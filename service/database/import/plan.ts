import { CompiledQuery } from 'kysely';
import type { Database } from '../open.ts';
import { fold } from '../fold.ts';
import { columnsOf, type TableName } from '../tables.ts';
import type { Column, Columns } from '../tables/column.ts';
import { ImportError, type Place } from './import-error.ts';
import { expected, shown, stored, type Stored } from './value.ts';

/** Rows that one statement inserts. */
export const BATCH = 50;

/** How rows with the same columns are checked and written. */
export interface Plan {
  /** The row as the store keeps it, folded texts last. Throws `ImportError` at a value that does not fit. */
  read(row: object, place: number): Stored[];
  insert(database: Database, rows: readonly Stored[][]): Promise<void>;
}

interface Field {
  readonly name: string;
  readonly column: Column;
}

/** Throws `ImportError` for a table or a column that is not there, and for one that is missing. */
export function planFor(table: string, names: readonly string[], row: number): Plan {
  const columns = columnsOf(table);
  if (!columns) throw new ImportError({ table }, 'StoryBoard has no such table');
  const fields = names.map((name) => fieldOf(columns, name, { table, row }));
  checkRequired(columns, names, { table, row });
  const folds = Object.entries(columns).filter(([, { folds }]) => names.includes(folds ?? ''));
  const sources = folds.map(([, { folds }]) => names.indexOf(folds ?? ''));
  const written = [...names, ...folds.map(([name]) => name)];
  return {
    read(values, place) {
      const read = fields.map((field) => valueOf(values, field, { table, row: place }));
      return [...read, ...sources.map((source) => fold(String(read[source] ?? '')))];
    },
    insert: insertInto(table, written, 'id' in columns),
  };
}

function fieldOf(columns: Columns, name: string, place: Place): Field {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column && !column.kept && column.folds === undefined) return { name, column };
  throw new ImportError({ ...place, column: name }, 'StoryBoard has no such column');
}

function checkRequired(columns: Columns, names: readonly string[], place: Place): void {
  for (const [column, { optional, default: value }] of Object.entries(columns)) {
    if (optional || value !== undefined || names.includes(column)) continue;
    throw new ImportError({ ...place, column }, 'this column is missing');
  }
}

function valueOf(row: object, { name, column }: Field, place: Place): Stored {
  const { id, [name]: given } = row as { id?: unknown } & Record<string, unknown>;
  const value = stored(column, given);
  if (value !== undefined) return value;
  throw new ImportError(
    { ...place, id, column: name },
    `${shown(given)} stands where ${expected(column)} belongs`,
  );
}

/** By id: a row that is there takes the new values. Tables of pairs have no more to take. */
function insertInto(table: string, names: readonly string[], hasId: boolean): Plan['insert'] {
  const sqlOf = new Map<number, string>();
  return async (database, rows) => {
    let sql = sqlOf.get(rows.length);
    if (sql === undefined) {
      sql = insertSql(database, table, names, rows.length, hasId);
      sqlOf.set(rows.length, sql);
    }
    await database.executeQuery(CompiledQuery.raw(sql, rows.flat()));
  };
}

function insertSql(
  database: Database,
  table: string,
  names: readonly string[],
  count: number,
  hasId: boolean,
): string {
  const row = Object.fromEntries(names.map((name) => [name, 0]));
  const rows = Array.from({ length: count }, () => row) as never[];
  const others = names.filter((name) => name !== 'id');
  return database
    .insertInto(table as TableName)
    .values(rows)
    .onConflict((conflict) =>
      hasId && others.length > 0
        ? conflict
            .column('id')
            .doUpdateSet((excluded) =>
              Object.fromEntries(
                others.map((name) => [name, excluded.ref(`excluded.${name}` as never)]),
              ),
            )
        : conflict.doNothing(),
    )
    .compile().sql;
}
