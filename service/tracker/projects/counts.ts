import { STORY_STATUSES, type StoryCounts } from '@storyboard/contract/story';
import { TASK_STATUSES, type TaskCounts } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { idsOf } from '../query/grouped.ts';
import { remembered } from '../query/remembered.ts';
import { type Database, run, text } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { visible } from '../visible.ts';

/** What a project or a group holds, as its reader may see it. */
export interface Counts {
  story_counts: StoryCounts;
  task_counts: TaskCounts;
  /** The newest change of one of its stories. */
  changed_at: string | null;
}

interface Counted {
  readonly place: number;
  readonly status: string;
  readonly count: number;
  readonly changed_at: string | null;
}

/** Where tasks are counted: the table to count in and the column that says where a task is. */
const places = {
  projects: { tasks: sql`tasks`, place: sql.ref('tasks.project_id') },
  project_groups: {
    tasks: sql`project_group_mapping join tasks on tasks.project_id = project_group_mapping.project_id`,
    place: sql.ref('project_group_mapping.project_group_id'),
  },
};
export type Place = keyof typeof places;

const counting = {
  stories: { status: sql.ref('stories.status'), what: sql`distinct stories.id` },
  tasks: { status: sql.ref('tasks.status'), what: sql`*` },
};

/** Rows of projects or groups with what they hold, counted in two queries; the rows are changed in place. */
export async function withCounts<Row extends { id: number }>(
  database: Database,
  reader: Reader,
  place: Place,
  rows: readonly Row[],
): Promise<(Row & Counts)[]> {
  const [stories, tasks] = await Promise.all([
    counted(database, reader, place, rows, 'stories'),
    counted(database, reader, place, rows, 'tasks'),
  ]);
  const counts = new Map(rows.map(({ id }) => [id, noCounts()]));
  for (const { place: id, status, count, changed_at } of stories) {
    const held = counts.get(id);
    if (!held) continue;
    held.story_counts[status as keyof StoryCounts] = count;
    if ((changed_at ?? '') > (held.changed_at ?? '')) held.changed_at = changed_at;
  }
  for (const { place: id, status, count } of tasks) {
    const held = counts.get(id);
    if (held) held.task_counts[status as keyof TaskCounts] = count;
  }
  return rows.map((row) => Object.assign(row, counts.get(row.id) ?? noCounts()));
}

const noCounts = (): Counts => ({
  story_counts: Object.fromEntries(STORY_STATUSES.map((status) => [status, 0])) as StoryCounts,
  task_counts: Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as TaskCounts,
  changed_at: null,
});

function counted(
  database: Database,
  reader: Reader,
  place: Place,
  rows: readonly { id: number }[],
  kind: keyof typeof counting,
): Promise<Counted[]> {
  const seen = visible('stories', reader);
  const from = places[place];
  const { status, what } = counting[kind];
  const values = { ...seen.values, ids: idsOf(rows) };
  const shape = `${kind} of ${place} ${seen.shape}`;
  return remembered(database, `${shape} ${JSON.stringify(values)}`, () =>
    run(database, shape, values, (slot) =>
      text(
        database,
        sql<Counted>`
          select ${from.place} as place, ${status} as status, count(${what}) as count,
            substr(max(stories.updated_at), 1, 19) || '+00:00' as changed_at
          from ${from.tasks} join stories on stories.id = tasks.story_id
          where ${from.place} in ${jsonItems(slot('ids'))} and ${seen.build(slot)}
          group by 1, 2`,
      ),
    ),
  );
}
