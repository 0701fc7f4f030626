import { sql } from 'kysely';
import {
  matchExpression,
  matches,
  type Matching,
  type Searched,
} from '../database/sqlite/full-text.ts';
import type { Condition } from './query/condition.ts';
import { type Conditions, type Listing, type Page, pageOf, type Paging } from './query/page.ts';
import type { Database } from './query/shaped.ts';
import { checkWords } from './query/words.ts';
import type { Reader } from './reader.ts';

export interface Search {
  readonly words: Condition;
  /** Best match first; else the order is as asked. */
  readonly ranked: boolean;
}

/** How to find what was typed, where something was; `impossible` when it holds no word. */
export function searchFor(
  table: Searched,
  reader: Reader,
  { q, sort_field }: { q?: string } & Paging,
): Search | 'impossible' | undefined {
  if (q === undefined) return undefined;
  checkWords(q);
  const expression = matchExpression(q);
  if (expression === undefined) return 'impossible';
  return { words: found(table, expression), ranked: !sort_field && !reader.plain };
}

const found = (table: Searched, expression: string): Condition => ({
  shape: `${table} found`,
  values: { words: expression },
  build: (slot) =>
    sql`${sql.ref(`${table}.id`)} in (select id from ${matches(table, slot('words'), 'all')})`,
});

export const noPage: Page<never> = { rows: [], total: 0 };

/**
 * A page of a list, of what a search found if there is one. Best match first: where very many rows match,
 * only the newest are looked at, unless they do not fill the page.
 */
export async function pageOfFound<Row>(
  database: Database,
  reader: Reader,
  listing: (searched?: Matching) => Listing<Row>,
  conditions: Conditions,
  paging: Paging,
  { search, known }: { search: Search | undefined; known: () => Promise<number> | undefined },
): Promise<Page<Row>> {
  const { filters = [], joined = [] } = conditions;
  if (!search) return pageOf(database, reader, listing(), conditions, paging, known);
  if (!search.ranked) {
    const found = { ...conditions, filters: [...filters, search.words] };
    return pageOf(database, reader, listing(), found, paging);
  }
  const ranked = { ...paging, sort_field: 'rank' };
  const found = { ...conditions, joined: [...joined, search.words] };
  const page = await pageOf(database, reader, listing('newest'), found, ranked);
  const { limit = Infinity, offset = 0 } = paging;
  const whole = Math.min(Math.max(limit, 0), Math.max(page.total - offset, 0));
  return page.rows.length < whole ? pageOf(database, reader, listing('all'), found, ranked) : page;
}
