import { byName, MAIN_BRANCH, type ShownTask } from './shown-task';

/** A task in the list of a story; `again`: the one above is of the same project. */
export interface ListedTask extends ShownTask {
  readonly again: boolean;
}

/** The tasks of a story by project, then branch with the main one first, oldest first. */
export function inOrder(tasks: readonly ShownTask[]): ListedTask[] {
  const sorted = [...tasks].sort(
    (a, b) =>
      byName(a.project, b.project) ||
      byProject(a, b) ||
      Number(b.branch === MAIN_BRANCH) - Number(a.branch === MAIN_BRANCH) ||
      byName(a.branch, b.branch) ||
      a.task.id - b.task.id,
  );
  return sorted.map((shown, at) => {
    const above = sorted[at - 1];
    return { ...shown, again: above !== undefined && byProject(above, shown) === 0 };
  });
}

const byProject = (a: ShownTask, b: ShownTask) =>
  (a.task.project_id ?? Infinity) === (b.task.project_id ?? Infinity)
    ? 0
    : (a.task.project_id ?? Infinity) - (b.task.project_id ?? Infinity);
