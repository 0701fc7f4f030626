import { sql } from 'kysely';
import type { Reader } from '../reader.ts';
import { Refused } from '../refused.ts';
import { allOf, type Column, type Condition, equal } from './condition.ts';
import { after, type Order } from './order.ts';
import type { Listing, Paging } from './page.ts';
import { type Database, run, text } from './shaped.ts';

/** The row behind which a page begins, and what it holds in the field that the list is sorted by. */
interface Marker {
  readonly id: number;
  readonly value: unknown;
}

/**
 * Undefined where the list is read from its start. By id it goes on behind a marker whose row is gone, too; in
 * other orders nobody knows where that row stood, and the original begins anew.
 */
export async function markerOf(
  database: Database,
  { plain }: Reader,
  listing: Listing<unknown>,
  visible: readonly Condition[],
  order: Order,
  { marker, sort_field: field = 'id', offset }: Paging,
): Promise<Marker | undefined> {
  if (!marker) return undefined;
  if (!plain && order.field === order.id) return { id: marker, value: marker };
  const row = await rowOf(database, listing, visible, marker, field);
  if (row || plain || offset !== undefined) return row;
  throw gone(marker, field);
}

const gone = (marker: number, field: string) =>
  new Refused(
    410,
    `There is no row ${marker} (any more) behind which a list by ${field} could go on. Begin again without marker; a list by id goes on`,
  );

/** What follows the marker; with both, the offset counts. */
export const pastOf = (order: Order, marker: Marker | undefined, { offset }: Paging) =>
  marker && offset === undefined ? [after(order, marker.id, marker.value)] : [];

async function rowOf(
  database: Database,
  { table, sorts }: Listing<unknown>,
  visible: readonly Condition[],
  marker: number,
  field: string,
): Promise<Marker | undefined> {
  const sort = sorts[field];
  if (!sort) return undefined;
  const all = allOf([...visible, equal(`${table}.id` as Column, marker)]);
  const [row] = await run(database, `marker ${field} ${all.shape}`, all.values, (slot) =>
    text<Marker>(
      database,
      sql`select ${sql.table(table)}.id as id, ${sort} as value from ${sql.table(table)}
        where ${all.build(slot)}`,
    ),
  );
  return row;
}
