import { sql, type RawBuilder } from 'kysely';
import type { Condition } from './condition.ts';

/** What a list may be sorted by: the words that clients say, and the SQL of each. */
export type Sorts = Readonly<Record<string, RawBuilder<unknown>>>;

/** Sorts by columns of a table, under their own names but for those of `columns`: `{ title: 'title_folded' }`. */
export const sortsBy = <Name extends string>(
  table: string,
  names: readonly Name[],
  columns: Partial<Record<Name, string>> = {},
): Readonly<Record<Name, RawBuilder<unknown>>> => {
  const sorts = names.map((name) => [name, sql.ref(`${table}.${columns[name] ?? name}`)] as const);
  return Object.fromEntries(sorts) as Record<Name, RawBuilder<unknown>>;
};

export const SORT_DIRECTIONS = [
  'asc',
  'desc',
  'asc-nullsfirst',
  'asc-nullslast',
  'desc-nullsfirst',
  'desc-nullslast',
] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

/** Rows with equal values follow by id, upwards in either direction, as in the original. */
export interface Order {
  readonly shape: string;
  readonly field: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly down: boolean;
  readonly nullsLast: boolean;
}

/**
 * Missing values come first upwards and last downwards, as in the original, where the direction says nothing
 * else and the field is none of `nullsLast`.
 */
export function orderBy(
  sorts: Sorts,
  field: string,
  direction: SortDirection = 'asc',
  nullsLast: readonly string[] = [],
): Order {
  const down = direction.startsWith('desc');
  const id = sorts['id'] ?? sql.ref('id');
  return {
    shape: `by ${field} ${direction}`,
    field: field === 'id' ? id : (sorts[field] ?? id),
    id,
    down,
    nullsLast: direction.includes('-')
      ? direction.endsWith('last')
      : down || nullsLast.includes(field),
  };
}

/** `order by` as SQL. Says of nulls only what the database would not do by itself, which keeps indexes usable. */
export function orderClause({ field, id, down, nullsLast }: Order): RawBuilder<unknown> {
  const way = sql.raw(down ? 'desc' : 'asc');
  if (field === id) return sql`${id} ${way}`;
  const nulls = nullsLast === down ? sql`` : sql.raw(nullsLast ? 'nulls last' : 'nulls first');
  return sql`${field} ${way} ${nulls}, ${id}`;
}

/** The rows that follow the row `id`, whose sort field holds `value`. */
export function after(order: Order, id: number, value: unknown): Condition {
  const { field, nullsLast } = order;
  const beyond = sql.raw(order.down ? '<' : '>');
  const missing = value === null;
  return {
    shape: `after ${missing ? 'null' : 'value'}`,
    values: { marker: id, markerValue: value },
    build(slot) {
      if (field === order.id) return sql`${order.id} ${beyond} ${slot('marker')}`;
      const byId = sql`${order.id} > ${slot('marker')}`;
      if (missing) {
        const same = sql`(${field} is null and ${byId})`;
        return nullsLast ? sql`${same}` : sql`(${field} is not null or ${same})`;
      }
      const value = slot('markerValue');
      const rest = nullsLast ? sql`or ${field} is null` : sql``;
      return sql`(${field} ${beyond} ${value} or (${field} = ${value} and ${byId}) ${rest})`;
    },
  };
}
