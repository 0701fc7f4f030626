import { sql } from 'kysely';
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
  return rowWhere(database, listing, [hasId(listing.table, id), ...conditions]);
}

const hasId = (table: string, id: number): Condition => ({
  shape: 'its id',
  values: { id },
  build: (slot) => sql`${sql.ref(`${table}.id`)} = ${slot('id')}`,
});

/** The row for which all conditions hold; they must not hold for two. */
export async function rowWhere<Row>(
  database: Database,
  listing: Listing<Row>,
  conditions: readonly Condition[],
): Promise<Row | undefined> {
  const all = allOf(conditions);
  const [row] = await run(
    database,
    `one of ${listing.shape} where ${all.shape}`,
    all.values,
    (slot) => listing.select(database, slot).where(all.build(slot)),
  );
  return row;
}
