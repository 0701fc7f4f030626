import { addressTables } from '../tables/addresses.ts';
import { createTable } from './ddl.ts';
import type { Migration } from './migrate.ts';

/** Mail addresses that people set themselves. */
export const ownAddresses: Migration = {
  name: 'own addresses',
  up: (database) =>
    createTable(database, 'own_addresses', addressTables.own_addresses, ['user_id']),
};
