import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { jsonValue } from '../sqlite/json.ts';
import { only, type Which } from './counts.ts';

/**
 * Sets `merged_at` of these tasks to the first change to merged that the timelines tell. What was told before
 * a task was made is of another that had its id. Reads the timelines of all stories, and finds the task of each
 * merge: the other way round each task would look through all merges.
 */
export async function keepMergedAt(database: Database, which: Which): Promise<void> {
  const info = sql.ref('events.event_info');
  await sql`
    with merges as materialized (
      select ${jsonValue(info, 'task_id')} as task_id, created_at as at from events
      where event_type = 'task_status_changed' and ${jsonValue(info, 'new_status')} = 'merged'
    )
    update tasks set merged_at = first.at
    from (
      select told.id, min(told.at) as at from (
        select task.id, merges.at from merges
        join tasks as task on task.id = merges.task_id and merges.at >= coalesce(task.created_at, '')
        union all select id, null from tasks
      ) as told
      where true ${only(which, 'told.id')} group by told.id
    ) as first
    where first.id = tasks.id and tasks.merged_at is not first.at`.execute(database);
}
