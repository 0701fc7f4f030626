import type { Story } from '@storyboard/contract/story';
import type { Name } from '../../../data/names';
import { groupBy } from '../group-by';
import type { ShownTask } from '../tasks/shown-task';

/** Somebody who has to do with a story. */
export interface Involved {
  readonly id: number;
  readonly name: Name;
  readonly opened: boolean;
  readonly tasks: number;
}

/** Who opened the story, then who has its tasks, the busiest first. */
export function involvedIn(
  { creator_id }: Story,
  creator: Name,
  tasks: readonly ShownTask[],
): Involved[] {
  const own = groupBy(tasks, ({ task }) => task.assignee_id);
  const assignees = Array.from(own, ([id, [first, ...more]]) => {
    return id === null
      ? []
      : [{ id, name: first?.assignee, opened: id === creator_id, tasks: more.length + 1 }];
  })
    .flat()
    .sort((a, b) => Number(b.opened) - Number(a.opened) || b.tasks - a.tasks || a.id - b.id);
  if (creator_id === null || assignees[0]?.opened) return assignees;
  return [{ id: creator_id, name: creator, opened: true, tasks: 0 }, ...assignees];
}

/** "opened", "3 tasks", "opened, 3 tasks". */
export function roleOf({ opened, tasks }: Involved): string {
  const parts = [opened ? 'opened' : '', tasks > 0 ? `${tasks} task${tasks === 1 ? '' : 's'}` : ''];
  return parts.filter(Boolean).join(', ');
}

/** The milestones of the tasks, each once, by name. */
export function milestonesOf(tasks: readonly ShownTask[]): string[] {
  const names = tasks.map(({ milestone }) => milestone).filter((name) => typeof name === 'string');
  return [...new Set(names)].sort();
}
