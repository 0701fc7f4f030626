import { sql, type Expression, type RawBuilder } from 'kysely';

/** A value of a JSON text as SQL, by the names that lead to it. */
export const jsonValue = <Type>(json: Expression<unknown>, name: string): RawBuilder<Type> =>
  sql<Type>`json_extract(${json}, ${sql.lit(`$.${name}`)})`;
