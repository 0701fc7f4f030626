import type { Database } from '../open.ts';
import { loginTables } from '../tables/login.ts';
import { createTable } from './ddl.ts';
import type { Migration } from './migrate.ts';

const unique: [table: keyof typeof loginTables, ...columns: string[]][] = [
  ['identities', 'issuer', 'subject'],
  ['sessions', 'secret'],
  ['login_attempts', 'state'],
  ['code_bindings', 'code'],
  ['spent_grants', 'secret'],
];

const indexes: [table: keyof typeof loginTables, column: string][] = [
  ['identities', 'user_id'],
  ['sessions', 'former'],
  ['sessions', 'user_id'],
  ['sessions', 'expires_at'],
  ['login_attempts', 'expires_at'],
  ['code_bindings', 'expires_at'],
  ['spent_grants', 'heir'],
  ['spent_grants', 'spent_at'],
];

const index = (database: Database, table: string, columns: readonly string[]) =>
  database.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns]);

/** Sign-in: identities at providers, sessions, what is under way and what was used. */
export const login: Migration = {
  name: 'login',
  async up(database) {
    for (const [table, columns] of Object.entries(loginTables)) {
      await createTable(database, table, columns);
    }
    for (const [table, ...columns] of unique) {
      await index(database, table, columns).unique().execute();
    }
    for (const [table, column] of indexes) await index(database, table, [column]).execute();
  },
};
