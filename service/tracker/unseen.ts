import { sql } from 'kysely';
import { jsonItems } from '../database/sqlite/json.ts';
import { type Database, run, text } from './query/shaped.ts';
import type { Reader } from './reader.ts';
import { type Guarded, visible } from './visible.ts';

/** Those of the ids of which there is nothing that the reader may see. */
export async function unseen(
  database: Database,
  reader: Reader,
  table: Guarded,
  ids: Iterable<number>,
): Promise<Set<number>> {
  const rest = new Set(ids);
  if (rest.size === 0) return rest;
  const seen = visible(table, reader);
  const values = { ...seen.values, ids: JSON.stringify([...rest]) };
  const rows = await run(database, `${seen.shape} of these`, values, (slot) => {
    const id = sql.ref(`${table}.id`);
    return text<{ id: number }>(
      database,
      sql`select ${id} from ${sql.table(table)}
        where ${id} in ${jsonItems(slot('ids'))} and ${seen.build(slot)}`,
    );
  });
  for (const { id } of rows) rest.delete(id);
  return rest;
}
