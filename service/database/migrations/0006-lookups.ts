import type { Migration } from './migrate.ts';

const indexes: readonly (readonly [table: string, column: string])[] = [
  ['storytags', 'name_folded'],
  ['accesstokens', 'expires_at'],
  ['refreshtokens', 'expires_at'],
  ['authorizationcodes', 'created_at'],
];

/** What is looked for at every write: tags by their names, and sign-ins whose time is over. */
export const lookups: Migration = {
  name: 'lookups',
  async up(database) {
    for (const [table, column] of indexes) {
      await database.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
    }
  },
};
