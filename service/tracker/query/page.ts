import { type Compilable, type Expression, sql, type SqlBool } from 'kysely';
import { allOf, type Column, type Condition, equal } from './condition.ts';
import {
  after,
  type Order,
  orderBy,
  orderClause,
  type SortDirection,
  type Sorts,
} from './order.ts';
import { remembered } from './remembered.ts';
import { type Database, run, type Slot, text } from './shaped.ts';

/** Which part of a list, and in which order. */
export interface Paging {
  readonly marker?: number;
  readonly offset?: number;
  readonly limit?: number;
  readonly sort_field?: string;
  readonly sort_dir?: SortDirection;
}

/** Some rows of a list, how many there are in all, and the marker where it names a row that is there. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly total: number;
  readonly marker?: number | undefined;
}

/** A select that takes conditions: Kysely's builder, whatever its tables. */
export interface Select<Row> extends Compilable<Row> {
  where(condition: Expression<SqlBool>): Select<Row>;
  orderBy(clause: Expression<unknown>): Select<Row>;
  limit(count: Expression<number>): Select<Row>;
  offset(count: Expression<number>): Select<Row>;
}

/** A table as a list. */
export interface Listing<Row> {
  /** Tells the listings of one table apart. */
  readonly shape: string;
  readonly table: string;
  readonly sorts: Sorts;
  /** The rows; what it joins neither adds nor removes any. */
  readonly select: (database: Database, slot: Slot) => Select<Row>;
}

/** What must hold for a row to be on the list. */
export interface Conditions {
  /** All that a marker needs to fulfil. */
  readonly visible?: readonly Condition[];
  readonly filters?: readonly Condition[];
  /** What the joins of the listing see to: these only count. */
  readonly joined?: readonly Condition[];
}

/** A page of the rows for which all conditions hold. */
export async function pageOf<Row>(
  database: Database,
  listing: Listing<Row>,
  { visible = [], filters = [], joined = [] }: Conditions,
  paging: Paging,
): Promise<Page<Row>> {
  const wanted = [...visible, ...filters];
  const order = orderBy(listing.table, listing.sorts, paging.sort_field, paging.sort_dir);
  const total = await totalOf(database, listing.table, [...wanted, ...joined]);
  const marker = await markerOf(database, listing, visible, order, paging.marker);
  const past = marker && paging.offset === undefined ? [after(order, marker.id, marker.value)] : [];
  const rows = await rowsOf(database, listing, [...wanted, ...past], joined, order, paging);
  return { rows, total, marker: marker?.id };
}

/** How many rows there are for which all conditions hold. */
export function totalOf(
  database: Database,
  table: string,
  conditions: readonly Condition[],
): Promise<number> {
  const all = allOf(conditions);
  const shape = `total of ${table} where ${all.shape}`;
  return remembered(database, `${shape} ${JSON.stringify(all.values)}`, async () => {
    const [counted] = await run(database, shape, all.values, (slot) =>
      text<{ total: number }>(
        database,
        sql`select count(*) as total from ${sql.table(table)} where ${all.build(slot)}`,
      ),
    );
    return counted?.total ?? 0;
  });
}

async function markerOf(
  database: Database,
  { table }: Listing<unknown>,
  visible: readonly Condition[],
  order: Order,
  marker: number | undefined,
): Promise<{ id: number; value: unknown } | undefined> {
  if (!marker) return undefined;
  const all = allOf([...visible, equal(`${table}.id` as Column, marker)]);
  const [row] = await run(database, `marker ${all.shape} ${order.shape}`, all.values, (slot) =>
    text<{ id: number; value: unknown }>(
      database,
      sql`select ${order.id} as id, ${order.field} as value from ${sql.table(table)}
        where ${all.build(slot)}`,
    ),
  );
  return row;
}

/** The rows for which all conditions hold, in order. */
async function rowsOf<Row>(
  database: Database,
  listing: Listing<Row>,
  conditions: readonly Condition[],
  joined: readonly Condition[],
  order: Order,
  { limit, offset }: Pick<Paging, 'limit' | 'offset'>,
): Promise<Row[]> {
  if (limit !== undefined && limit <= 0) return [];
  const all = allOf(conditions);
  const cut = `${limit === undefined ? '' : 'limit'} ${offset === undefined ? '' : 'offset'}`;
  const shape = `rows of ${listing.shape} where ${all.shape} ${order.shape} ${cut}`;
  const values = { ...all.values, ...allOf(joined).values, limit: limit ?? -1, offset };
  return run(database, shape, values, (slot) => {
    const select = listing
      .select(database, slot)
      .where(all.build(slot))
      .orderBy(orderClause(order));
    if (limit === undefined && offset === undefined) return select;
    const limited = select.limit(slot('limit'));
    return offset === undefined ? limited : limited.offset(slot('offset'));
  });
}
