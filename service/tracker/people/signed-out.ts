import type { Database } from '../query/shaped.ts';

type Listener = (person: number) => void;

const listeners = new WeakMap<Database, Set<Listener>>();

/** Hears when this process has ended tokens or sessions of somebody. The answer ends it. */
export function onSignOut(database: Database, listener: Listener): () => void {
  const all = listeners.get(database) ?? new Set();
  listeners.set(database, all.add(listener));
  return () => void all.delete(listener);
}

/** Some token or session of the person is good no more. */
export function signedOut(database: Database, person: number): void {
  for (const listener of listeners.get(database) ?? []) listener(person);
}
