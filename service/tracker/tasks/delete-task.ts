import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { dropCards } from '../worklists/items/drop-cards.ts';
import { checkStory, taskToChange } from './task-rules.ts';

/** Deletes a task; `story` is the one that the address names, where it names one. */
export function deleteTask(
  store: Store,
  author: Reader,
  id: number,
  story?: number,
): Promise<void> {
  return record(store, author, async (change) => {
    const task = await taskToChange(change, id);
    checkStory(story, task.story_id);
    const { story_id, title } = task;
    await tell(
      change,
      { story_id },
      { event_type: 'task_deleted', event_info: { story_id, task_id: id, task_title: title } },
    );
    await deleteTaskRows(change, [id]);
  });
}

/** Tasks go, with all that points at them. */
export async function deleteTaskRows(change: Change, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await dropCards(change, 'task', id);
    await change.remove('subscriptions', { target_type: 'task', target_id: id });
    await change.remove('task_due_dates', { task_id: id });
    await change.remove('tasks', { id });
  }
}
