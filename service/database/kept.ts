import { sql } from 'kysely';
import type { Database } from './open.ts';
import { jsonValue } from './sqlite/json.ts';

const STATUSES = ['todo', 'inprogress', 'review', 'merged', 'invalid'] as const;

/**
 * Makes the status and the task counts of these stories (all, when none are named) follow from their tasks.
 * Whatever changes, moves or deletes tasks calls it in the same transaction. Active while a task is open,
 * else merged if one is merged, else invalid.
 */
export async function keepStories(database: Database, ids?: readonly number[]): Promise<void> {
  const counts = sql.join(
    STATUSES.map(
      (status) => sql`count(case when tasks.status = ${status} then 1 end) as ${sql.ref(status)}`,
    ),
  );
  const set = sql.join(
    STATUSES.map((status) => sql`${sql.ref(status)} = counted.${sql.ref(status)}`),
  );
  const differ = sql.join(
    STATUSES.map((status) => sql`stories.${sql.ref(status)} <> counted.${sql.ref(status)}`),
    sql` or `,
  );
  const which = ids ? sql`where story.id in (${sql.join(ids)})` : sql``;
  await sql`
    update stories set ${set}, status = case
      when counted.todo + counted.inprogress + counted.review > 0 then 'active'
      when counted.merged > 0 then 'merged' else 'invalid' end
    from (
      select story.id, ${counts} from stories as story
      left join tasks on tasks.story_id = story.id ${which} group by story.id
    ) as counted
    where counted.id = stories.id and (${differ})`.execute(database);
}

/** Sets `merged_at` of the tasks that the timeline knows as merged: the earliest change to merged. */
export async function keepMergedAt(database: Database): Promise<void> {
  const info = sql.ref('events.event_info');
  await sql`
    update tasks set merged_at = first.at
    from (
      select ${jsonValue(info, 'task_id')} as task_id, min(created_at) as at from events
      where event_type = 'task_status_changed' and ${jsonValue(info, 'new_status')} = 'merged'
      group by 1
    ) as first
    where first.task_id = tasks.id and tasks.merged_at is distinct from first.at`.execute(database);
}
