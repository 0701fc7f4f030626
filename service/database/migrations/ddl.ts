import type { ColumnDefinitionBuilder } from 'kysely';
import type { Database } from '../open.ts';
import type { Column, Columns, Kind } from '../tables/column.ts';

const types: Record<Kind, 'integer' | 'text'> = {
  id: 'integer',
  integer: 'integer',
  flag: 'integer',
  text: 'text',
  instant: 'text',
};

/**
 * Makes a table as its columns say, without those that were added later. Without an id the key is `key`, or all
 * columns.
 */
export async function createTable(
  database: Database,
  table: string,
  columns: Columns,
  key: readonly string[] = Object.keys(columns),
): Promise<void> {
  let builder = database.schema.createTable(table);
  for (const [name, column] of Object.entries(columns)) {
    if (column.added) continue;
    builder = builder.addColumn(name, types[column.kind], (definition) =>
      define(definition, column),
    );
  }
  if (!('id' in columns)) {
    builder = builder.addPrimaryKeyConstraint(`${table}_key`, key as never[]);
  }
  await builder.execute();
}

/** Adds one of its columns to a table that is there. */
export async function addColumn(
  database: Database,
  table: string,
  name: string,
  column: Column,
): Promise<void> {
  await database.schema
    .alterTable(table)
    .addColumn(name, types[column.kind], (definition) => define(definition, column))
    .execute();
}

function define(definition: ColumnDefinitionBuilder, column: Column): ColumnDefinitionBuilder {
  // Ids of deleted rows are never given again.
  if (column.kind === 'id') return definition.primaryKey().autoIncrement();
  let built = column.optional ? definition : definition.notNull();
  if (column.default !== undefined) built = built.defaultTo(column.default);
  if (column.references) built = built.references(`${column.references}.id`);
  return built;
}
