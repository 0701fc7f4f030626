import type { Task } from '@storyboard/contract/task';
import type { Change } from '../record.ts';
import { tell, type Told } from '../record/tell.ts';

/** Tells each change of status, priority and assignee by itself; any other only where there is none of them. */
export async function tellTaskChanges(change: Change, before: Task, after: Task): Promise<void> {
  const { id, story_id, title } = before;
  const task = { story_id, task_id: id, task_title: title };
  const events: Told[] = [];
  if (before.status !== after.status) {
    const info = { ...task, old_status: before.status, new_status: after.status };
    events.push({ event_type: 'task_status_changed', event_info: info });
  }
  if (before.priority !== after.priority) {
    const info = { ...task, old_priority: before.priority, new_priority: after.priority };
    events.push({ event_type: 'task_priority_changed', event_info: info });
  }
  if (before.assignee_id !== after.assignee_id) {
    const info = { ...task, ...(await assigneesOf(change, before, after)) };
    events.push({ event_type: 'task_assignee_changed', event_info: info });
  }
  if (events.length === 0) events.push({ event_type: 'task_details_changed', event_info: task });
  for (const event of events) await tell(change, { story_id }, event);
}

async function assigneesOf(change: Change, before: Task, after: Task) {
  return {
    old_assignee_id: before.assignee_id,
    new_assignee_id: after.assignee_id,
    old_assignee_fullname: await nameOf(change, before.assignee_id),
    new_assignee_fullname: await nameOf(change, after.assignee_id),
  };
}

async function nameOf({ database }: Change, person: number | null): Promise<string | null> {
  if (person === null) return 'unassigned';
  const row = await database
    .selectFrom('users')
    .select('full_name')
    .where('id', '=', person)
    .executeTakeFirst();
  return row?.full_name ?? null;
}
