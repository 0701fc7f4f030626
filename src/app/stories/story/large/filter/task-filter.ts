import { type TaskStatus } from '@storyboard/contract/task';
import { GROUPINGS, type Grouping } from '../folds';
import { MAIN_BRANCH, type ShownTask } from '../../tasks/shown-task';

/** What the tasks of a large story are filtered and grouped by: its part of the address. */
export interface TaskFilter {
  readonly text: string;
  readonly branches: readonly string[];
  /** Ids, or `none` for what nobody is assigned to. */
  readonly assignees: readonly string[];
  /** Empty: all. */
  readonly statuses: readonly string[];
  readonly by: Grouping;
}

/** Query parameters as the router hands them over. */
export type Params = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** What changes in the address, as the router takes it. */
export type TaskParams = Record<string, string | string[] | null>;

/** What still holds a story up: shown unless the address says otherwise. */
export const NOT_MERGED: readonly TaskStatus[] = ['review', 'inprogress', 'todo'];
const ANY = 'any';

export function filterOf({ q, branch, assignee, status, by }: Params): TaskFilter {
  const statuses = listOf(status);
  return {
    text: listOf(q)[0] ?? '',
    branches: listOf(branch),
    assignees: listOf(assignee),
    statuses: statuses.includes(ANY) ? [] : statuses.length === 0 ? NOT_MERGED : statuses,
    by: GROUPINGS.find((grouping) => grouping === by) ?? 'project',
  };
}

/** The other way round; null for what goes without saying, as the router wants it. */
export function paramsOf(filter: TaskFilter): TaskParams {
  const { text, branches, assignees, statuses, by } = filter;
  const usual = isNotMerged(statuses);
  return {
    q: text || null,
    branch: branches.length > 0 ? [...branches] : null,
    assignee: assignees.length > 0 ? [...assignees] : null,
    status: usual ? null : statuses.length > 0 ? [...statuses] : ANY,
    by: by === 'project' ? null : by,
  };
}

export const isNotMerged = (statuses: readonly string[]) =>
  statuses.length === NOT_MERGED.length && NOT_MERGED.every((status) => statuses.includes(status));

const listOf = (value: Params[string]) => [value ?? []].flat();

/** Whether a task is one of those looked for, whatever its status. */
export function matcherOf(filter: TaskFilter): (shown: ShownTask) => boolean {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return (shown) =>
    (filter.branches.length === 0 || filter.branches.includes(shown.branch ?? MAIN_BRANCH)) &&
    (filter.assignees.length === 0 ||
      filter.assignees.includes(`${shown.task.assignee_id ?? 'none'}`)) &&
    words.every((word) => textOf(shown).includes(word));
}

export function hasStatus({ task }: ShownTask, { statuses }: TaskFilter): boolean {
  return statuses.length === 0 || statuses.includes(task.status);
}

/** Whether the reader chose statuses, other than all or what still holds the story up. */
export const hasChosen = ({ statuses }: TaskFilter) =>
  statuses.length > 0 && !isNotMerged(statuses);

/** Whether it narrows the tasks beyond their status. */
export const isNarrow = ({ text, branches, assignees }: TaskFilter) =>
  text.trim() !== '' || branches.length > 0 || assignees.length > 0;

const textOf = ({ task, project, assignee, branch }: ShownTask) =>
  [task.title, project, assignee, branch, task.link].join('\n').toLocaleLowerCase();
