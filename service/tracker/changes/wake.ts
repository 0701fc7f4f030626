import type { Database } from '../../database/open.ts';

const listeners = new WeakMap<Database, Set<() => void>>();

/** Hears when this process has changed something in the store. The answer ends it. */
export function onWrite(database: Database, listener: () => void): () => void {
  const all = listeners.get(database) ?? new Set();
  listeners.set(database, all.add(listener));
  return () => void all.delete(listener);
}

/** Something was written, and stands. */
export function wrote(database: Database): void {
  for (const listener of listeners.get(database) ?? []) listener();
}
