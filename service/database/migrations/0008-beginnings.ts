import { renewFullText } from '../sqlite/full-text.ts';
import type { Migration } from './migrate.ts';

/**
 * What people type is found by its beginning. Of one that is not indexed all words that begin so are put together
 * first, which takes longer than all else where a fifth of the rows has one.
 */
export const beginnings: Migration = {
  name: 'beginnings of words',
  up: (database) => renewFullText(database, [2, 3, 4, 5]),
};
