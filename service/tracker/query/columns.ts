import { type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Column } from './condition.ts';

/** An instant as answers show it: whole seconds, with the zone. */
export const time = (column: Column): RawBuilder<string | null> =>
  sql<string | null>`substr(${sql.ref(column)}, 1, 19) || '+00:00'`;

/** 0 or 1; the schema of the answer makes it false or true. */
export const flag = (column: Column): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)}`;

type Stamped = {
  [Table in keyof Tables]: 'created_at' | 'updated_at' extends keyof Tables[Table] ? Table : never;
}[keyof Tables];

/** When a row was made and last changed, as answers show it. */
export const stamps = (table: Stamped) =>
  [
    time(`${table}.created_at`).as('created_at'),
    time(`${table}.updated_at`).as('updated_at'),
  ] as const;
