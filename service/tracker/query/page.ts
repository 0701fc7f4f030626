import {
  type AliasedExpression,
  type Compilable,
  type Expression,
  sql,
  type SqlBool,
} from 'kysely';
import { steady } from '../../database/sqlite/steady.ts';
import type { Reader } from '../reader.ts';
import { allOf, type Column, type Condition } from './condition.ts';
import { markerOf, pastOf } from './marker.ts';
import {
  after,
  type Order,
  orderBy,
  orderClause,
  type SortDirection,
  type Sorts,
} from './order.ts';
import { remembered } from './remembered.ts';
import { inSlices, LONG } from './slices.ts';
import { type Database, run, type Slot, text, type Values } from './shaped.ts';

/** Which part of a list, and in which order. */
export interface Paging {
  readonly marker?: number;
  readonly offset?: number;
  readonly limit?: number;
  readonly sort_field?: string;
  readonly sort_dir?: SortDirection;
}

/** Some rows of a list, how many there are in all, and the marker where the list goes on behind it. */
export interface Page<Row> {
  readonly rows: Row[];
  /** Where the list is long: what follows these rows, read in slices as they are asked for. */
  readonly rest?: AsyncIterable<Row[]> | undefined;
  readonly total: number;
  readonly marker?: number | undefined;
}

/** A select that takes conditions: Kysely's builder, whatever its tables. */
export interface Select<Row> extends Compilable<Row>, Expression<unknown> {
  where(condition: Expression<SqlBool>): Select<Row>;
  orderBy(clause: Expression<unknown>): Select<Row>;
  limit(count: Expression<number>): Select<Row>;
  offset(count: Expression<number>): Select<Row>;
  clearSelect(): { select(only: AliasedExpression<number, 'id'>): Select<{ id: number }> };
}

/** A table as a list. */
export interface Listing<Row> {
  /** Tells the listings of one table apart. */
  readonly shape: string;
  readonly table: string;
  readonly sorts: Sorts;
  /** Sorts whose missing values come last in either direction. */
  readonly nullsLast?: readonly string[];
  /** Sorts that stand in joined tables, of their own or instead of the table's. */
  readonly joinedSorts?: Sorts;
  /** The rows; what it joins neither adds nor removes any but those that `joined` conditions tell of. */
  readonly select: (database: Database, slot: Slot) => Select<Row>;
  /** Where it may be long: the same rows without what narrows them or is there for their order. */
  readonly bare?: () => Listing<Row>;
}

/** What must hold for a row to be on the list. */
export interface Conditions {
  /** All that a marker needs to fulfil. */
  readonly visible?: readonly Condition[];
  readonly filters?: readonly Condition[];
  /** What the joins of the listing see to: these only count. */
  readonly joined?: readonly Condition[];
}

const unconditional: Required<Conditions> = { visible: [], filters: [], joined: [] };

/** From so many rows on it is shorter to go through all in order than to sort those that fit. */
const MANY = 1500;
/** So many ids are found before others have their turn: few at first, and never as many as take long. */
const STEP = 1000;
const LONGEST_STEP = 16_000;
/** What an index keeps in order in every long table. */
const KEPT_IN_ORDER = ['id', 'title', 'created_at', 'updated_at'];

/** A page of the rows for which all conditions hold. `known` tells how many they are, where that is kept. */
export async function pageOf<Row>(
  database: Database,
  reader: Reader,
  listing: Listing<Row>,
  conditions: Conditions,
  paging: Paging,
  known?: () => Promise<number> | undefined,
): Promise<Page<Row>> {
  const { visible, filters, joined } = { ...unconditional, ...conditions };
  const wanted = [...visible, ...filters];
  const total =
    (await known?.()) ?? (await totalOf(database, listing.table, [...wanted, ...joined]));
  const { sort_field: field = 'id' } = paging;
  const order = orderOf(listing, field, paging.sort_dir);
  const marker = await markerOf(database, reader, listing, visible, order, paging);
  const part = {
    wanted: allOf([...wanted, ...pastOf(order, marker, paging)]),
    wholly: wanted,
    joined: allOf(joined).values,
    order,
    walking: total > MANY ? walkOf(listing, field) : undefined,
    ...paging,
  };
  const idsFirst = isSorted(part, [...filters, ...joined], field) || isLong(total, paging);
  const read = idsFirst && listing.bare ? partByIds : partOf;
  return { ...(await read(database, listing, part, visible)), total, marker: marker?.id };
}

/** A page is cut off rows that no index has in order: only ids are sorted then, not whole rows. */
const isSorted = (
  { limit, walking }: Wanted,
  narrowing: readonly Condition[],
  field: string,
): boolean =>
  limit !== undefined && !walking && (narrowing.length > 0 || !KEPT_IN_ORDER.includes(field));

const walkOf = ({ table }: Listing<unknown>, field: string) =>
  KEPT_IN_ORDER.includes(field) ? (`${table}.${field}` as Column) : undefined;

const isLong = (total: number, { limit = Infinity, offset = 0 }: Paging) =>
  Math.min(limit, total - offset) > LONG;

const orderOf = (
  { sorts, joinedSorts, nullsLast }: Listing<unknown>,
  field: string,
  direction: SortDirection | undefined,
) => orderBy({ ...sorts, ...joinedSorts }, field, direction, nullsLast);

/** How many rows there are for which all conditions hold. */
export function totalOf(
  database: Database,
  table: string,
  conditions: readonly Condition[],
): Promise<number> {
  const all = allOf(conditions);
  const key = `total of ${table} where ${all.shape} ${JSON.stringify(all.values)}`;
  return remembered(database, key, () => countOf(database, table, all));
}

/** Counts rows now. */
export async function countOf(
  database: Database,
  table: string,
  condition: Condition,
): Promise<number> {
  const shape = `count of ${table} where ${condition.shape}`;
  const [counted] = await run(database, shape, condition.values, (slot) =>
    text<{ total: number }>(
      database,
      sql`select count(*) as total from ${sql.table(table)} where ${condition.build(slot)}`,
    ),
  );
  return counted?.total ?? 0;
}

interface Wanted extends Pick<Paging, 'limit' | 'offset'> {
  readonly wanted: Condition;
  /** The same, wherever the part begins. */
  readonly wholly: readonly Condition[];
  readonly joined: Values;
  readonly order: Order;
  readonly walking: Column | undefined;
}

type Read<Row> = Pick<Page<Row>, 'rows' | 'rest'>;

/** The rows for which all conditions hold, in order. */
async function partOf<Row>(
  database: Database,
  listing: Listing<Row>,
  part: Wanted,
): Promise<Read<Row>> {
  if (part.limit !== undefined && part.limit <= 0) return { rows: [] };
  const rows = await run(database, shapeOf(listing, part), valuesOf(part), (slot) =>
    selectOf(listing, database, part, slot),
  );
  return { rows };
}

/** The same: their ids first, and then the rows, where they are many in slices. */
async function partByIds<Row>(
  database: Database,
  listing: Listing<Row>,
  part: Wanted,
  visible: readonly Condition[],
): Promise<Read<Row>> {
  if (part.limit !== undefined && part.limit <= 0) return { rows: [] };
  const bare = listing.bare?.() ?? listing;
  const found = idsOf(database, listing, part);
  const { value: first = [] } = await found.next();
  return inSlices(database, bare, allOf(visible), first, found);
}

/** The ids of the rows: step by step where ids are their order, else all at once. */
async function* idsOf<Row>(
  database: Database,
  listing: Listing<Row>,
  part: Wanted,
): AsyncGenerator<number[], undefined> {
  const { order, limit = Infinity } = part;
  let next = part;
  let left = limit;
  let most = order.field === order.id ? STEP : Infinity;
  while (left > 0) {
    const step = Math.min(left, most);
    const ids = await idsNow(database, listing, step < limit ? { ...next, limit: step } : next);
    yield ids;
    const last = ids.at(-1);
    if (last === undefined || ids.length < step) return;
    const wanted = allOf([...part.wholly, after(order, last, last)]);
    next = { ...part, wanted, offset: undefined };
    left -= step;
    most = Math.min(most * 2, LONGEST_STEP);
  }
}

async function idsNow<Row>(
  database: Database,
  listing: Listing<Row>,
  part: Wanted,
): Promise<number[]> {
  const shape = `ids of ${shapeOf(listing, part)}`;
  const [found] = await run(database, shape, valuesOf(part), (slot) =>
    text<{ ids: string }>(
      database,
      sql`select json_group_array(id) as ids from ${selectOf(onlyIds(listing), database, part, slot)}`,
    ),
  );
  return JSON.parse(found?.ids ?? '[]') as number[];
}

const cutOf = ({ limit, offset }: Wanted) =>
  `${limit === undefined ? '' : 'limit'} ${offset === undefined ? '' : 'offset'}`;

const shapeOf = (listing: Listing<unknown>, part: Wanted) =>
  `${listing.shape} where ${part.wanted.shape} ${part.order.shape} ${cutOf(part)} ${part.walking}`;

const valuesOf = ({ wanted, joined, limit, offset }: Wanted): Values => ({
  ...wanted.values,
  ...joined,
  limit: limit ?? -1,
  offset,
});

/** What the rows hold besides is read when they are. */
const onlyIds = ({ table, select }: Listing<unknown>): Pick<Listing<unknown>, 'select'> => ({
  select: (database, slot) =>
    select(database, slot)
      .clearSelect()
      .select(sql.ref<number>(`${table}.id`).as('id')),
});

function selectOf<Row>(
  listing: Pick<Listing<Row>, 'select'>,
  database: Database,
  { wanted, order, walking, limit, offset }: Wanted,
  slot: Slot,
): Select<Row> {
  const select = listing
    .select(database, slot)
    .where(wanted.build(slot, walking))
    .orderBy(orderClause(order));
  if (limit === undefined && offset === undefined) return select;
  const limited = select.limit(steady(slot<number>('limit'), 'integer'));
  return offset === undefined ? limited : limited.offset(slot('offset'));
}
