import type { TaskCounts } from '@storyboard/contract/task';

export const openCount = ({ review, inprogress, todo }: TaskCounts) => review + inprogress + todo;

/**
 * The number that bars of open tasks are measured by: the largest, or where it dwarfs all others, three times
 * the second, so that these can still be told apart. What is larger fills the width.
 */
export function measureOf(counts: readonly number[]): number {
  const [first = 0, second = first] = [...counts].sort((a, b) => b - a);
  return Math.min(first, 3 * Math.max(1, second));
}
