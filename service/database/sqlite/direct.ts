import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Handle, Statement } from './handle.ts';
import { isBusy } from './patience.ts';

const readers = new WeakMap<Kysely<Tables>, Handle>();

/** Lets `directly` read the store: not one in memory, where a transaction may be under way. */
export function readDirectly(database: Kysely<Tables>, reader: Handle): void {
  readers.set(database, reader);
}

/**
 * What a query that only reads gives when it is run at the connection that reads, past Kysely, whose way there
 * costs as much as a small answer does. Undefined where it must go Kysely's way: all within transactions, stores
 * with plugins, and when the store is locked for a moment.
 */
export function directly(database: Kysely<Tables>, query: Statement): unknown[] | undefined {
  const reader = readers.get(database);
  if (!reader) return undefined;
  try {
    return reader.run(query).rows;
  } catch (error) {
    if (isBusy(error)) return undefined;
    throw error;
  }
}
