import { fold } from '../../database/fold.ts';
import { allOf, anyOf, type Column, type Condition, contains, numbered } from './condition.ts';

/**
 * Small tables are searched without an index: every word that was typed stands somewhere in the columns; for
 * `plain` readers one of the words does. Nothing is found where no word was typed.
 */
export function wordsIn(columns: readonly Column[], typed: string, plain: boolean): Condition {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const found = words.map((word, index) =>
    anyOf(columns.map((column) => numbered(contains(column, word), index))),
  );
  return plain || found.length === 0 ? anyOf(found) : allOf(found);
}
