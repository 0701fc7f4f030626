import { Kysely } from 'kysely';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrate } from './migrations/migrate.ts';
import { OperatorError } from './operator-error.ts';
import { readDirectly } from './sqlite/direct.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import type { Tables } from './tables.ts';

/** The store, or a transaction in it. */
export type Database = Kysely<Tables>;

export interface OpenOptions {
  /**
   * For `importTables` alone, which checks references at its end and here not row by row: several times as
   * quick.
   */
  readonly bulk?: boolean;
}

/**
 * Opens the store in `file` (`:memory:` for tests), makes it if it is not there, and brings it to the newest
 * version. Close it with `database.destroy()`. Throws `OperatorError` where it cannot be written, is no
 * store, or is of a newer version.
 */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Database> {
  checkWritable(file);
  const { dialect, reader } = await dialectFor(file, options);
  const database = new Kysely<Tables>({ dialect });
  if (file !== ':memory:') readDirectly(database, reader);
  try {
    await migrate(database, file);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function dialectFor(file: string, options: OpenOptions) {
  try {
    return await sqliteDialect(file, options);
  } catch (error) {
    throw new OperatorError(`The store ${file} cannot be opened: ${messageOf(error)}`);
  }
}

function checkWritable(file: string): void {
  if (file === ':memory:') return;
  const folder = dirname(file);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    throw new OperatorError(`The store ${file} cannot be written: ${messageOf(error)}`);
  }
}

// Not mkdirSync's own `recursive`: it never ends where a folder can hold none, /proc for one.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
