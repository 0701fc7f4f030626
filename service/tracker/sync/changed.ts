import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { steady } from '../../database/sqlite/steady.ts';
import { audiencesOf, includes, nobody } from '../audience.ts';
import { type LogRow, reachesBackTo } from '../changes/log.ts';
import { sawBefore } from '../changes/notices.ts';
import { type Database, run, text } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import type { SyncScope } from './scope.ts';

/** Places in the log: behind the first, up to the second. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const forReader = sql.raw('(only_for is null or only_for = ');

/** The log does not tell what changed since: it was cut, all is new, or the group has other projects. */
export async function mustStartOver(
  database: Database,
  { id }: Reader,
  scope: SyncScope,
  from: number,
): Promise<boolean> {
  if (!(await reachesBackTo(database, from))) return true;
  const group = scope.kind === 'project_group' ? scope.id : 0;
  const values = { from, group, reader: id ?? 0 };
  const rows = await run(database, 'starts over', values, (slot) =>
    text<{ found: number }>(
      database,
      sql`select 1 as found from changes where id > ${slot('from')}
        and (type = 'start over' and ${forReader}${slot('reader')})
          or type = 'project_group' and row_id = ${slot('group')}) limit 1`,
    ),
  );
  return rows.length > 0;
}

/** Stories of which something changed that concerns the reader, upwards from `after`, at most so many. */
export async function changedStories(
  database: Database,
  { id }: Reader,
  { from, to }: Span,
  { after, most }: { after: number; most: number },
): Promise<number[]> {
  const values = { from, to, after, most, reader: id ?? 0 };
  const rows = await run(database, 'changed stories', values, (slot) =>
    text<{ id: number }>(
      database,
      sql`select distinct story_id as id from changes
        where id > ${slot('from')} and id <= ${slot('to')} and story_id > ${slot('after')}
          and type in ('story', 'task', 'comment', 'event')
          and ${forReader}${slot('reader')})
        order by story_id limit ${steady(slot<number>('most'), 'integer')}`,
    ),
  );
  return rows.map((row) => row.id);
}

/** Those of the stories of which the reader may hear that they are not there: they see them, or saw them. */
export async function mayBeTold(
  database: Database,
  reader: Reader,
  { from, to }: Span,
  ids: readonly number[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const audiences = await audiencesOf(database, 'stories', ids);
  const values = { from, to, ids: JSON.stringify(ids), reader: reader.id ?? 0 };
  const losses = await run(database, 'lost stories', values, (slot) =>
    text<Pick<LogRow, 'row_id' | 'seen_before'>>(
      database,
      sql`select row_id, seen_before from changes
        where id > ${slot('from')} and id <= ${slot('to')} and type = 'story'
          and seen_before is not null and row_id in ${jsonItems(slot('ids'))}
          and ${forReader}${slot('reader')})`,
    ),
  );
  const seen = new Set(
    losses.filter((row) => sawBefore(row, reader.id)).map(({ row_id }) => row_id),
  );
  return ids.filter((id) => seen.has(id) || includes(audiences.get(id) ?? nobody, reader.id));
}

/** What has changed and may have another name. */
export async function changedNamed(
  database: Database,
  { from, to }: Span,
): Promise<Pick<LogRow, 'type' | 'row_id'>[]> {
  return run(database, 'changed names', { from, to }, (slot) =>
    text<Pick<LogRow, 'type' | 'row_id'>>(
      database,
      sql`select distinct type, row_id from changes
        where id > ${slot('from')} and id <= ${slot('to')} and only_for is null
          and type in ('user', 'project', 'branch', 'milestone')`,
    ),
  );
}
