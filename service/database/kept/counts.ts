import { TASK_STATUSES } from '@storyboard/contract/task';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../open.ts';

/** Some stories by id, or all. */
export type Which = readonly number[] | 'all';

/** `and COLUMN in (…)`, or nothing for all. */
export const only = (which: Which, column: string): RawBuilder<unknown> =>
  which === 'all' ? sql`` : sql`and ${sql.ref(column)} in (${sql.join(which)})`;

/** The counts of tasks by status, each as a column. */
export const countedTasks = sql.join(
  TASK_STATUSES.map(
    (status) => sql`count(case when tasks.status = ${status} then 1 end) as ${sql.ref(status)}`,
  ),
);

const ofEach = (part: (column: RawBuilder<unknown>) => RawBuilder<unknown>, separator = ', ') =>
  sql.join(
    TASK_STATUSES.map((status) => part(sql.ref(status))),
    sql.raw(separator),
  );

const set = ofEach((count) => sql`${count} = counted.${count}`);
const differ = ofEach((count) => sql`stories.${count} <> counted.${count}`, ' or ');

/**
 * The task counts and the status of stories: active while a task is open, else merged if one is merged, else
 * invalid. Only rows that change are written.
 */
export async function keepCounts(database: Database, which: Which): Promise<void> {
  await sql`
    update stories set ${set}, listed = 1 - stories.private, status = case
      when counted.todo + counted.inprogress + counted.review > 0 then 'active'
      when counted.merged > 0 then 'merged' else 'invalid' end
    from (
      select story.id, ${countedTasks} from stories as story
      left join tasks on tasks.story_id = story.id
      where true ${only(which, 'story.id')} group by story.id
    ) as counted
    where counted.id = stories.id and (stories.listed = stories.private or ${differ})`.execute(
    database,
  );
}
