import { sql, type Expression, type RawBuilder } from 'kysely';

/** A value of a JSON text as SQL, by the names that lead to it. */
export const jsonValue = <Type>(json: Expression<unknown>, name: string): RawBuilder<Type> =>
  sql<Type>`json_extract(${json}, ${sql.lit(`$.${name}`)})`;

/** The items of a JSON list, to stand behind `in`: one text of a query for lists of every length. */
export const jsonItems = <Type>(list: Expression<string>): RawBuilder<Type> =>
  sql<Type>`(select value from json_each(${list}))`;
