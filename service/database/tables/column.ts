import type { Generated } from 'kysely';

/** ISO 8601 without zone, UTC, to the second or finer: `2024-01-01T15:00:00`. Text orders as time does. */
export type Instant = string;
/** 0 or 1, on every database. */
export type Flag = number;

export type Kind = 'id' | 'integer' | 'text' | 'instant' | 'flag';

/**
 * One column of the store. From it follow the type of its rows, the first migration and what an import
 * accepts.
 */
export interface Column<Type = unknown> {
  readonly kind: Kind;
  readonly optional?: boolean;
  /** What the database fills in where a row says nothing. */
  readonly default?: number | string;
  /** The table whose id this column holds. */
  readonly references?: string;
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** The column of the same row of which this one holds the folded text. */
  readonly folds?: string;
  /** Ours, not StoryBoard's: follows from other rows and is never imported. */
  readonly kept?: boolean;
  /** Added to its table by a migration of its own. */
  readonly added?: boolean;
  /** Never there: carries the type of the value. */
  readonly type?: Type;
}

export type Columns = Readonly<Record<string, Column>>;

/** The row of a table as Kysely wants it told. */
export type RowOf<Table> = {
  [Name in keyof Table]: Table[Name] extends Column<infer Type> ? Type : never;
};

export const id: Column<Generated<number>> = { kind: 'id' };
export const integer: Column<number> = { kind: 'integer' };
export const text: Column<string> = { kind: 'text' };
export const instant: Column<Instant> = { kind: 'instant' };
export const flag: Column<Flag> = { kind: 'flag' };

/** The id of a row of that table. */
export const to = (table: string): Column<number> => ({ kind: 'integer', references: table });

/** The same, or nothing. */
export const optional = <Type>(column: Column<Type>): Column<Type | null> => ({
  ...(column as Column<never>),
  optional: true,
});

/** The same, with this value where none is given. */
export const or = <Type extends number | string>(
  column: Column<Type>,
  value: Type,
): Column<Generated<Type>> => ({ ...(column as Column<never>), default: value });

/** One of these words, `value` where none is given. */
export const oneOf = (values: readonly string[], value: string): Column<Generated<string>> => ({
  kind: 'text',
  values,
  default: value,
});

/** The text of another column of the row, folded, for search and order. */
export const folded = (source: string): Column<Generated<string>> => ({
  kind: 'text',
  folds: source,
  default: '',
});

/** The same, kept by the service: no dump holds it. */
export const kept = <Type>(column: Column<Type>): Column<Type> => ({ ...column, kept: true });

/** The same, in a table that was there before. */
export const added = <Type>(column: Column<Type>): Column<Type> => ({ ...column, added: true });

/** What nearly every table begins with. */
export const stamped = {
  id,
  created_at: optional(instant),
  updated_at: optional(instant),
};
