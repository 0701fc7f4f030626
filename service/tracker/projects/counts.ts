import { STORY_STATUSES, type StoryCounts } from '@storyboard/contract/story';
import { TASK_STATUSES, type TaskCounts } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { idsOf } from '../query/grouped.ts';
import { type Database, run, text } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { permitted } from '../visible.ts';

/** What a project or a group holds, as its reader may see it. */
export interface Counts {
  story_counts: StoryCounts;
  task_counts: TaskCounts;
  /** The newest change of one of its stories. */
  changed_at: string | null;
}

const kept = {
  project: { table: 'story_projects', place: 'project_id' },
  project_group: { table: 'story_project_groups', place: 'project_group_id' },
} as const;
export type Place = keyof typeof kept;

/** Rows of projects or groups with what they hold; the rows are changed in place. */
export async function withCounts<Row extends { id: number }>(
  database: Database,
  reader: Reader,
  place: Place,
  rows: readonly Row[],
): Promise<(Row & Counts)[]> {
  const counts = new Map(rows.map(({ id }) => [id, noCounts()]));
  const found = [
    ...(await publicCounts(database, place, idsOf(rows))),
    ...(reader.id === null ? [] : await privateCounts(database, reader, place, idsOf(rows))),
  ];
  for (const row of found) add(counts.get(row.id), row);
  return rows.map((row) => Object.assign(row, counts.get(row.id) ?? noCounts()));
}

const noCounts = (): Counts => ({
  story_counts: Object.fromEntries(STORY_STATUSES.map((status) => [status, 0])) as StoryCounts,
  task_counts: Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as TaskCounts,
  changed_at: null,
});

/** A place with its counts, named `stories_active`, `tasks_todo` and so on. */
interface Counted {
  readonly id: number;
  readonly changed_at: string | null;
  readonly [count: `stories_${string}` | `tasks_${string}`]: number;
}

function add(counts: Counts | undefined, row: Counted): void {
  if (!counts) return;
  for (const status of STORY_STATUSES) counts.story_counts[status] += row[`stories_${status}`] ?? 0;
  for (const status of TASK_STATUSES) counts.task_counts[status] += row[`tasks_${status}`] ?? 0;
  if ((row.changed_at ?? '') > (counts.changed_at ?? '')) counts.changed_at = row.changed_at;
}

/** What is public is kept; the newest change stands at the end of an index. */
function publicCounts(database: Database, kind: Place, ids: string): Promise<Counted[]> {
  const { table, place } = kept[kind];
  return run(database, `public counts by ${kind}`, { ids, kind }, (slot) =>
    text<Counted>(
      database,
      sql`select totals.*, totals.scope_id as id, substr((
          select place.updated_at from ${sql.table(table)} as place
          where place.${sql.ref(place)} = totals.scope_id and place.private = 0
          order by place.updated_at desc limit 1), 1, 19) || '+00:00' as changed_at
        from totals where scope = ${slot('kind')} and scope_id in ${jsonItems(slot('ids'))}`,
    ),
  );
}

/** What is private and the reader may see is little, and counted. */
function privateCounts(
  database: Database,
  reader: Reader,
  kind: Place,
  ids: string,
): Promise<Counted[]> {
  const { table, place } = kept[kind];
  const theirs = permitted('stories', reader);
  const stories = STORY_STATUSES.map(
    (status) =>
      sql`count(case when place.status = ${sql.lit(status)} then 1 end)
        as ${sql.ref(`stories_${status}`)}`,
  );
  const tasks = TASK_STATUSES.map(
    (status) => sql`sum(${sql.ref(`place.${status}`)}) as ${sql.ref(`tasks_${status}`)}`,
  );
  return run(database, `private counts by ${kind}`, { ...theirs.values, ids }, (slot) =>
    text<Counted>(
      database,
      sql`select place.${sql.ref(place)} as id, ${sql.join([...stories, ...tasks])},
          substr(max(place.updated_at), 1, 19) || '+00:00' as changed_at
        from stories join ${sql.table(table)} as place on place.story_id = stories.id
        where ${theirs.build(slot)} and place.${sql.ref(place)} in ${jsonItems(slot('ids'))}
        group by 1`,
    ),
  );
}
