import { sql, type SqlBool } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import type { Listing } from './page.ts';
import { type Database, run } from './shaped.ts';

/** The row with this id, if all conditions hold for it. */
export function rowById<Row>(
  database: Database,
  listing: Listing<Row>,
  id: number,
  conditions: readonly Condition[] = [],
): Promise<Row | undefined> {
  const { shape, values, build } = allOf(conditions);
  return run(database, `${listing.shape} by id where ${shape}`, { ...values, id }, (slot) =>
    listing
      .select(database, slot)
      .where(sql<SqlBool>`${sql.ref(`${listing.table}.id`)} = ${slot('id')}`)
      .where(build(slot)),
  ).then(first);
}

const first = <Row>(rows: readonly Row[]): Row | undefined => rows[0];

/** The row for which the condition holds; it must not hold for two. */
export async function rowWhere<Row>(
  database: Database,
  listing: Listing<Row>,
  { shape, values, build }: Condition,
): Promise<Row | undefined> {
  const [row] = await run(database, `one of ${listing.shape} where ${shape}`, values, (slot) =>
    listing.select(database, slot).where(build(slot)),
  );
  return row;
}
