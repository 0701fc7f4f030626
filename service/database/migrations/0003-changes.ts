import { randomBytes } from 'node:crypto';
import { CURSOR_KEY, setFact } from '../facts.ts';
import { changes as tables } from '../tables/changes.ts';
import { createTable } from './ddl.ts';
import type { Migration } from './migrate.ts';

/** The log of changes, and the key that makes places in it unreadable. */
export const changes: Migration = {
  name: 'changes',
  async up(database) {
    for (const [table, columns] of Object.entries(tables)) {
      await createTable(database, table, columns);
    }
    await setFact(database, CURSOR_KEY, randomBytes(32).toString('hex'));
  },
};
