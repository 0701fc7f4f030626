import { renewFullText } from '../sqlite/full-text.ts';
import type { Migration } from './migrate.ts';

/**
 * Who searches while typing begins with one letter, and nearly every row has a word that begins so; many words of
 * their trade have six or seven.
 */
export const letters: Migration = {
  name: 'letters that words begin with',
  up: (database) => renewFullText(database, [1, 2, 3, 4, 5, 6, 7]),
};
