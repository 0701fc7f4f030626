import type { Task } from '@storyboard/contract/task';
import type { TaskGroup } from '../../data/queries/task-query';

/** Begins a group of tasks: they follow. */
export interface GroupHead {
  /** The id of the project or person, the key of the status; null where there is none. */
  readonly group: number | string | null;
  /** A task of the group, which says how it is called. */
  readonly example: Task;
  /** How many there are, once all of them are known. */
  readonly count: number | undefined;
}

export type TaskLine = Task | GroupHead;

export const isHead = (line: TaskLine | undefined): line is GroupHead =>
  line !== undefined && 'group' in line;

const groupOf: Record<TaskGroup, (task: Task) => number | string | null> = {
  project: (task) => task.project_id,
  person: (task) => task.assignee_id,
  status: (task) => task.status,
};

/**
 * The tasks with a head before each group, as far as they are known from the first one on; they come sorted by
 * group. What follows the first unknown one counts as unknown.
 */
export function withHeads(
  tasks: readonly (Task | undefined)[],
  group: TaskGroup,
): readonly (TaskLine | undefined)[] {
  const gap = tasks.indexOf(undefined);
  const known = (gap < 0 ? tasks : tasks.slice(0, gap)).filter((task) => task !== undefined);
  const lines = runsOf(known, groupOf[group]).flatMap(([key, run], at, runs) => {
    const [example] = run;
    const whole = gap < 0 || at < runs.length - 1;
    const head = example && { group: key, example, count: whole ? run.length : undefined };
    return head ? [head, ...run] : run;
  });
  return [...lines, ...Array.from({ length: tasks.length - known.length }, () => undefined)];
}

function runsOf<Key>(tasks: readonly Task[], keyOf: (task: Task) => Key): [Key, Task[]][] {
  const runs: [Key, Task[]][] = [];
  for (const task of tasks) {
    const [key, last] = [keyOf(task), runs.at(-1)];
    if (last?.[0] === key) last[1].push(task);
    else runs.push([key, [task]]);
  }
  return runs;
}
