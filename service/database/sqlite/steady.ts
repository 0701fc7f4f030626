import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * A value of a prepared query to stand behind `limit` or `like`. SQLite looks at one that stands there bare when
 * it plans, so it would plan the query anew whenever the value is bound: that takes longer than many answers.
 */
export const steady = <Value extends number | string>(
  value: Expression<Value>,
  type: Value extends number ? 'integer' : 'text',
): RawBuilder<Value> => sql<Value>`cast(${value} as ${sql.raw(type)})`;
