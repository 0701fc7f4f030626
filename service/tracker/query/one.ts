import { allOf, type Column, type Condition, equal } from './condition.ts';
import type { Listing } from './page.ts';
import { type Database, run } from './shaped.ts';

/** The row with this id, if all conditions hold for it. */
export function rowById<Row>(
  database: Database,
  listing: Listing<Row>,
  id: number,
  conditions: readonly Condition[] = [],
): Promise<Row | undefined> {
  return rowWhere(database, listing, [equal(`${listing.table}.id` as Column, id), ...conditions]);
}

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
