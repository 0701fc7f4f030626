import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { jsonValue } from '../sqlite/json.ts';
import { only, type Which } from './counts.ts';

/**
 * Sets `merged_at` of these tasks to the first change to merged that the timelines tell; tasks that were merged
 * when they were made have it from then on. What was told before a task was made is of another that had its id. Reads the timelines of all stories, and finds the task of each
 * merge: the other way round each task would look through all merges.
 */
export async function keepMergedAt(database: Database, which: Which): Promise<void> {
  const info = sql.ref('events.event_info');
  await sql`
    with changes as materialized (
      select ${jsonValue(info, 'task_id')} as task_id, created_at as at,
        ${jsonValue(info, 'old_status')} as old, ${jsonValue(info, 'new_status')} as new
      from events where event_type = 'task_status_changed'
    ), theirs as materialized (
      select task.id, changes.at, changes.old, changes.new from changes
      join tasks as task on task.id = changes.task_id and changes.at >= coalesce(task.created_at, '')
    ), firsts as (
      select id, old, min(at) from theirs group by id
    )
    update tasks set merged_at = first.at
    from (
      select told.id, min(told.at) as at from (
        select id, at from theirs where new = 'merged'
        union all select tasks.id, tasks.created_at from tasks
        left join firsts on firsts.id = tasks.id
        where coalesce(firsts.old, tasks.status) = 'merged'
        union all select id, null from tasks
      ) as told
      where true ${only(which, 'told.id')} group by told.id
    ) as first
    where first.id = tasks.id and tasks.merged_at is not first.at`.execute(database);
}
