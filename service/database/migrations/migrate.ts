import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { OperatorError } from '../operator-error.ts';
import { first } from './0001-first.ts';
import { login } from './0002-login.ts';
import { changes } from './0003-changes.ts';
import { idempotency } from './0005-idempotency.ts';
import { lookups } from './0006-lookups.ts';
import { ownAddresses } from './0007-own-addresses.ts';
import { beginnings } from './0008-beginnings.ts';
import { letters } from './0009-letters.ts';
import { tagsOfStories } from './0010-tags-of-stories.ts';

export interface Migration {
  readonly name: string;
  readonly up: (database: Database) => Promise<void>;
}

/** In order; the version of a store is how many of them it has. Landed ones never change. */
const migrations: readonly Migration[] = [
  first,
  login,
  changes,
  idempotency,
  lookups,
  ownAddresses,
  beginnings,
  letters,
  tagsOfStories,
];

/**
 * Brings a store to the newest version, all in one transaction. Throws
 * `OperatorError`, naming the store, when it is of a newer version.
 */
export async function migrate(database: Database, name: string): Promise<void> {
  const before = await versionOf(database);
  if (before === migrations.length) return;
  await database.transaction().execute(async (transaction) => {
    await sql`create table if not exists migrations
      (version integer primary key, name text not null)`.execute(transaction);
    const version = (await versionOf(transaction)) ?? 0;
    if (version > migrations.length) {
      throw new OperatorError(
        `The store ${name} is of version ${version}, made by a newer StoryBoard; this one knows versions up to ${migrations.length}`,
      );
    }
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      await migration.up(transaction);
      await sql`insert into migrations (version, name)
        values (${index + 1}, ${migration.name})`.execute(transaction);
    }
  });
}

async function versionOf(database: Database): Promise<number | undefined> {
  try {
    const { rows } = await sql<{ version: number | null }>`select max(version) as version
      from migrations`.execute(database);
    return rows[0]?.version ?? 0;
  } catch {
    // No such table: a new store.
    return undefined;
  }
}
