import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { steady } from '../../database/sqlite/steady.ts';
import { allOf, type Condition } from '../query/condition.ts';
import { type Database, run, text } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { inScope, type Scope } from '../totals.ts';
import { visible } from '../visible.ts';

/** The stories that are read: of a project or a group, or those named. */
export type SyncScope = Scope | { readonly kind: 'stories'; readonly ids: readonly number[] };

/** Tells scopes apart. */
export const nameOf = (scope: SyncScope): string =>
  scope.kind === 'stories'
    ? `stories ${[...scope.ids].sort((a, b) => a - b).join()}`
    : `${scope.kind} ${scope.id}`;

const inIt = (scope: SyncScope): Condition =>
  scope.kind === 'stories' ? among(scope.ids) : inScope('stories', scope);

const among = (ids: readonly number[]): Condition => ({
  shape: 'stories among ids',
  values: { ids: JSON.stringify(ids) },
  build: (slot) => sql`stories.id in ${jsonItems(slot('ids'))}`,
});

const behind = (after: number): Condition => ({
  shape: 'stories behind one',
  values: { after },
  build: (slot) => sql`stories.id > ${slot('after')}`,
});

/** The ids of the stories in the scope that the reader may see, upwards from `after`, at most so many. */
export function idsInScope(
  database: Database,
  reader: Reader,
  scope: SyncScope,
  { after, most }: { after: number; most: number },
): Promise<number[]> {
  return idsWhere(database, [visible('stories', reader), inIt(scope), behind(after)], most);
}

/** Those of the stories that are in the scope and that the reader may see. */
export function ofThese(
  database: Database,
  reader: Reader,
  scope: SyncScope,
  ids: readonly number[],
): Promise<number[]> {
  const these = among(ids);
  const renamed: Condition = {
    shape: these.shape,
    values: { these: JSON.stringify(ids) },
    build: (slot) => sql`stories.id in ${jsonItems(slot('these'))}`,
  };
  return idsWhere(database, [visible('stories', reader), inIt(scope), renamed], ids.length);
}

async function idsWhere(database: Database, conditions: readonly Condition[], most: number) {
  const all = allOf(conditions);
  const rows = await run(database, `ids to sync ${all.shape}`, { ...all.values, most }, (slot) =>
    text<{ id: number }>(
      database,
      sql`select stories.id from stories where ${all.build(slot)}
        order by stories.id limit ${steady(slot<number>('most'), 'integer')}`,
    ),
  );
  return rows.map(({ id }) => id);
}
