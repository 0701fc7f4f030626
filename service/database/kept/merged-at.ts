import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { jsonValue } from '../sqlite/json.ts';

/** Sets `merged_at` of every task to the first change to merged that its timeline tells. */
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
