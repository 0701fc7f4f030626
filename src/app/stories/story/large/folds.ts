import type { TaskCounts } from '@storyboard/contract/task';
import type { Name } from '../../../data/names';
import { groupBy } from '../group-by';
import { countsOfTasks, openOf } from '../tasks/counts';
import { byName, changedAt, type ShownTask } from '../tasks/shown-task';

export const GROUPINGS = ['project', 'branch', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The tasks of a large story that belong to one project, branch or person. */
export interface Fold {
  readonly key: string;
  readonly name: string;
  readonly tasks: readonly ShownTask[];
  readonly counts: TaskCounts;
  readonly open: number;
  /** Who has its open tasks, the busiest first. */
  readonly people: readonly { id: number; name: string | null }[];
  readonly changedAt: string | null;
}

/** Sorts tasks into folds: most open first, then the one that changed last, then by name. */
export function foldsOf(tasks: readonly ShownTask[], by: Grouping): Fold[] {
  return Array.from(
    groupBy(tasks, (task) => keyOf(task, by)),
    ([key, own]) => foldOf(key, own, by),
  ).sort(
    (a, b) =>
      b.open - a.open ||
      (b.changedAt ?? '').localeCompare(a.changedAt ?? '') ||
      byName(a.name, b.name),
  );
}

// By name for branches, since each project has a row of its own for "master".
function keyOf({ task, branch }: ShownTask, by: Grouping): string {
  if (by === 'branch') return branch ?? '';
  return `${(by === 'project' ? task.project_id : task.assignee_id) ?? ''}`;
}

/** What lies in no project and on no branch, and what is nobody's. */
export const nobody: Record<Grouping, string> = {
  project: 'No project',
  branch: 'No branch',
  person: 'Nobody',
};

function nameOf(task: ShownTask | undefined, by: Grouping): Name {
  return by === 'person' ? task?.assignee : task?.[by];
}

function foldOf(key: string, tasks: readonly ShownTask[], by: Grouping): Fold {
  const counts = countsOfTasks(tasks);
  const name = nameOf(tasks[0], by) ?? (key ? '' : nobody[by]);
  return {
    key,
    name,
    tasks: [...tasks].sort(byProgress),
    counts,
    open: openOf(counts),
    people: peopleOf(tasks),
    changedAt: tasks.map(changedAt).reduce(later, null),
  };
}

const progress: readonly string[] = ['review', 'inprogress', 'todo', 'merged', 'invalid'];

const byProgress = ({ task: a }: ShownTask, { task: b }: ShownTask) =>
  progress.indexOf(a.status) - progress.indexOf(b.status) || a.id - b.id;

// Instants of the API are ISO 8601 in UTC and order as text.
const later = (a: string | null, b: string | null) => ((b ?? '') > (a ?? '') ? b : a);

const isOpen = ({ task }: ShownTask) => /^(todo|inprogress|review)$/.test(task.status);

function peopleOf(tasks: readonly ShownTask[]): Fold['people'] {
  const open = tasks.filter((shown) => isOpen(shown) && shown.task.assignee_id !== null);
  const own = groupBy(open, ({ task }) => task.assignee_id ?? 0);
  return Array.from(own, ([id, [first, ...more]]) => {
    return { id, name: first?.assignee ?? null, count: more.length };
  }).sort((a, b) => b.count - a.count || a.id - b.id);
}
