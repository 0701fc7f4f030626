import type { Task } from '@storyboard/contract/task';
import { aTask } from './builders';

/** The names of ids 1, 2 and 3, for tests. */
const projects = ['anvil', 'silo', 'weir'];
const branches = ['master', 'stable/inlet', 'stable/harbor'];
const people = ['Ines Moreau', 'Tomasz Wilk', 'Adaeze Obi'];

const nameOf = (names: readonly string[], id: number | null) =>
  id === null ? null : names[(id - 1) % names.length];

/** A task with the names of what it mentions, as the page of a story shows it. */
export function aShownTask(parts: Partial<Task> = {}) {
  const task = aTask(parts);
  return {
    task,
    project: nameOf(projects, task.project_id),
    branch: nameOf(branches, task.branch_id),
    milestone: nameOf(['inlet-1', 'inlet-2'], task.milestone_id),
    assignee: nameOf(people, task.assignee_id),
  };
}
