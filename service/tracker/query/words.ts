import { SEARCH_WORDS_MAX } from '@storyboard/contract/limits';
import { sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import { jsonItems } from '../../database/sqlite/json.ts';
import { wrong } from '../refused.ts';
import { type Column, type Condition, foldedIn, never } from './condition.ts';

/** Every word costs a look at all that is searched. */
export function checkWords(typed: string): void {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length > SEARCH_WORDS_MAX) {
    throw wrong(`Search for fewer words: at most ${SEARCH_WORDS_MAX}`);
  }
}

/**
 * Small tables are searched without an index: every word that was typed stands somewhere in the columns; for
 * `plain` readers one of the words does. Nothing is found where no word was typed.
 */
export function wordsIn(columns: readonly Column[], typed: string, plain: boolean): Condition {
  checkWords(typed);
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return never;
  const places = columns.map((column) => sql`${foldedIn(column)} like '%' || value || '%'`);
  const found = sql`(${sql.join(places, sql` or `)})`;
  return {
    shape: `words in ${columns.join()} ${plain}`,
    values: { words: JSON.stringify(words) },
    build(slot) {
      const typedWords = jsonItems(slot('words'));
      return plain
        ? sql`exists (select 1 from ${typedWords} where ${found})`
        : sql`not exists (select 1 from ${typedWords} where ${found} is not true)`;
    },
  };
}
