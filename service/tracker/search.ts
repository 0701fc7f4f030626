import { sql } from 'kysely';
import {
  idOf,
  indexOf,
  matching,
  type Searched,
  type Sought,
  soughtBy,
} from '../database/sqlite/full-text.ts';
import { steady } from '../database/sqlite/steady.ts';
import { allOf, type Column, type Condition, looked } from './query/condition.ts';
import {
  type Conditions,
  type Listing,
  type Page,
  pageOf,
  type Paging,
  totalOf,
} from './query/page.ts';
import { type Database, run, type Slot, text } from './query/shaped.ts';
import { inSlices } from './query/slices.ts';
import { checkWords } from './query/words.ts';
import type { Reader } from './reader.ts';
import { wrong } from './refused.ts';
import { hiddenFrom, pointsAtHidden } from './visible.ts';

export interface Search {
  readonly table: Searched;
  readonly sought: Sought;
  /** Best match first; else the order is as asked. */
  readonly ranked: boolean;
}

/** How to find what was typed, where something was; `impossible` when it holds no word. */
export function searchFor(
  table: Searched,
  reader: Reader,
  { q, sort_field, sort_dir }: { q?: string } & Paging,
): Search | 'impossible' | undefined {
  if (q === undefined) return undefined;
  checkWords(q);
  const sought = soughtBy(table, q);
  if (!sought) return 'impossible';
  return { table, sought, ranked: !sort_field && !sort_dir && !reader.plain };
}

export const noPage: Page<never> = { rows: [], total: 0 };

/** A page of a list, of what a search found if there is one. */
export async function pageOfFound<Row>(
  database: Database,
  reader: Reader,
  listing: Listing<Row>,
  conditions: Conditions,
  paging: Paging,
  { search, known }: { search: Search | undefined; known: () => Promise<number> | undefined },
): Promise<Page<Row>> {
  if (!search) return pageOf(database, reader, listing, conditions, paging, known);
  const { table, sought, ranked } = search;
  const { visible = [], filters = [], joined = [] } = conditions;
  const index = {
    database,
    table,
    hidden: hiddenIn[table](reader),
    asked: allOf([...filters, ...joined]),
    wanted: allOf([...visible, ...filters, ...joined]),
    isFiltered: filters.length + joined.length > 0,
  };
  const total = await countIn(index, sought.all);
  if (!ranked) {
    const found = { ...conditions, filters: [...filters, isFound(table, sought.all)] };
    return pageOf(database, reader, listing, found, paging, () => Promise.resolve(total));
  }
  if (paging.marker && paging.offset === undefined) throw byMatch();
  const ids = await bestFirst(index, sought, total, paging);
  return { ...(await inSlices(database, listing.bare?.() ?? listing, allOf(visible), ids)), total };
}

const byMatch = () =>
  wrong(
    'Where the best match comes first there is no marker: say offset, or sort_field and marker',
  );

/** What somebody looks for words in. */
interface Index {
  readonly database: Database;
  readonly table: Searched;
  /** Few rows. */
  readonly hidden: Condition;
  readonly asked: Condition;
  /** What is seen, and as asked. */
  readonly wanted: Condition;
  /** Whether anything is asked. */
  readonly isFiltered: boolean;
}

/** The ids of a page: first of what has all words in the title, then of the rest, in both the newest first. */
async function bestFirst(
  index: Index,
  { all, titled, others }: Sought,
  total: number,
  { limit = total, offset = 0 }: Paging,
): Promise<number[]> {
  const count = titled === undefined ? 0 : await countIn(index, titled);
  const first = titled === undefined ? [] : await newestIn(index, titled, count, limit, offset);
  const rest = count > 0 && others !== undefined ? others : all;
  const [left, passed] = [limit - first.length, Math.max(offset - count, 0)];
  return [...first, ...(await newestIn(index, rest, total - count, left, passed))];
}

/** Where no more is asked, the index is all that is read. */
const countIn = (index: Index, expression: string) =>
  index.isFiltered
    ? totalOf(index.database, index.table, [index.wanted, isFound(index.table, expression)])
    : totalOf(index.database, indexOf(index.table), [matches(index, expression)]);

/** So many rows are looked up one by one; where more is asked of them, such a part of what matches. */
const FEW = { seen: 1000, filtered: 1 / 10 };

/** What follows the page is not read, nor what follows the last of those that there are. */
async function newestIn(
  index: Index,
  expression: string,
  count: number,
  limit: number,
  offset: number,
): Promise<number[]> {
  if (limit <= 0 || offset >= count) return [];
  const { database, table, isFiltered } = index;
  const few = isFiltered ? count * FEW.filtered : FEW.seen;
  const walking = limit + offset <= few ? (`${table}.id` as Column) : undefined;
  const found = matches(index, expression);
  const values = { ...found.values, limit: Math.min(limit, count - offset), offset };
  const [page] = await run(database, `newest of ${found.shape} ${walking}`, values, (slot) =>
    text<{ ids: string }>(
      database,
      sql`select json_group_array(id) as ids from (select ${idOf(table)} as id
        from ${sql.table(indexOf(table))} where ${found.build(slot, walking)}
        order by ${idOf(table)} desc limit ${whole(slot, 'limit')} offset ${whole(slot, 'offset')})`,
    ),
  );
  return JSON.parse(page?.ids ?? '[]') as number[];
}

const whole = (slot: Slot, name: string) => steady(slot<number>(name), 'integer');

/** Rows of the table whose words match. */
const isFound = (table: Searched, expression: string): Condition => ({
  shape: `${table} found`,
  values: { words: expression },
  build: (slot, walking) => sql`${looked(`${table}.id`, walking)} in (
    select rowid from ${sql.table(indexOf(table))} where ${matching(table, slot('words'))})`,
});

/** What only those may see who are permitted to see its story: few rows. */
const hiddenIn: Record<Searched, (reader: Reader) => Condition> = {
  stories: (reader) => hiddenFrom('stories', reader),
  tasks: (reader) => pointsAtHidden('tasks.story_id', 'stories', reader),
};

/** Rows of the index that match, of those that are wanted. */
const matches = (index: Index, expression: string): Condition => ({
  shape: `${index.table} matching where ${index.wanted.shape}`,
  values: { ...index.hidden.values, ...index.wanted.values, words: expression },
  build: (slot, walking) =>
    sql`${matching(index.table, slot('words'))} and ${isWanted(index, slot, walking)}`,
});

/**
 * While walking, row by row. Else by all their ids, or by those of the hidden ones: so what matches is counted
 * without a look at its rows.
 */
function isWanted(
  { table, hidden, asked, wanted, isFiltered }: Index,
  slot: Slot,
  walking?: Column,
) {
  const [rows, id, indexed] = [sql.table(table), sql.ref(`${table}.id`), idOf(table)];
  if (walking)
    return sql`1 = (select count(*) from ${rows}
      where ${id} = ${indexed} and ${wanted.build(slot, walking)})`;
  const ids = (condition: Condition) =>
    sql`(select ${id} from ${rows} where ${condition.build(slot)})`;
  const seen = sql`(${indexed} in ${ids(hidden)}) is not true`;
  // `+`: else SQLite would ask the index for one id after the other.
  return isFiltered ? sql`${seen} and +${indexed} in ${ids(asked)}` : seen;
}
