import type { TaskCounts } from '@storyboard/contract/task';
import type { ShownTask } from './shown-task';

/** How many of some tasks have each status. */
export function countsOfTasks(tasks: readonly ShownTask[]): TaskCounts {
  const counts = { todo: 0, inprogress: 0, review: 0, merged: 0, invalid: 0 };
  for (const { task } of tasks) counts[task.status]++;
  return counts;
}

export const openOf = ({ todo, inprogress, review }: TaskCounts) => todo + inprogress + review;

/** All that count: invalid tasks are left out of bars and figures. */
export const totalOf = (counts: TaskCounts) => openOf(counts) + counts.merged;
