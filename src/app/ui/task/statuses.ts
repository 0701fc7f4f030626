import type { StoryStatus } from '@storyboard/contract/story';
import type { TaskCounts, TaskStatus } from '@storyboard/contract/task';

/** From most done to least, the order of bars and counts. */
export const statusesByProgress = ['merged', 'review', 'inprogress', 'todo', 'invalid'] as const;

export const taskStatusWords: Record<TaskStatus, string> = {
  todo: 'Todo',
  inprogress: 'In progress',
  review: 'In review',
  merged: 'Merged',
  invalid: 'Invalid',
};

export const storyStatusWords: Record<StoryStatus, string> = {
  active: 'Active',
  merged: 'Merged',
  invalid: 'Invalid',
};

/** The counts of a story row (`task_statuses`, null for none) by status. */
export function countsOf(
  statuses: readonly { key: TaskStatus; count: number | null }[] | undefined,
): TaskCounts {
  const counts = { todo: 0, inprogress: 0, review: 0, merged: 0, invalid: 0 };
  for (const { key, count } of statuses ?? []) counts[key] = count ?? 0;
  return counts;
}

/** "3 merged, 1 in review", what is not there left out. */
export function countsInWords(counts: Partial<TaskCounts>): string {
  const parts = statusesByProgress
    .filter((status) => counts[status])
    .map((status) => `${counts[status] ?? 0} ${taskStatusWords[status].toLowerCase()}`);
  return parts.join(', ') || 'no tasks';
}
