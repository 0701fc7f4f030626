import { sql } from 'kysely';
import { matchExpression, matches, type Searched } from '../database/sqlite/full-text.ts';
import type { Condition } from './query/condition.ts';
import type { Page, Paging } from './query/page.ts';
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
  const expression = matchExpression(q);
  if (expression === undefined) return 'impossible';
  return { words: found(table, expression), ranked: !sort_field && !reader.plain };
}

const found = (table: Searched, expression: string): Condition => ({
  shape: `${table} found`,
  values: { words: expression },
  build: (slot) =>
    sql`${sql.ref(`${table}.id`)} in (select id from ${matches(table, slot('words'))})`,
});

/** What must hold for a row to be found: the listing's join sees to it where it is ranked. */
export const foundBy = (search: Search | undefined) => ({
  filters: search && !search.ranked ? [search.words] : [],
  joined: search?.ranked ? [search.words] : [],
});

/** The order that was asked for, or by rank. */
export const orderOf = <Query extends Paging>(search: Search | undefined, query: Query): Query =>
  search?.ranked ? { ...query, sort_field: 'rank' } : query;

export const noPage: Page<never> = { rows: [], total: 0 };
