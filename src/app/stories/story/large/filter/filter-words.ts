import { counted } from '../../../../ui/grouped';
import type { Dimension } from '../../../../ui/filter-bar/filter-bar';
import type { FilterOption } from '../../../../ui/filter-bar/filter-editor';
import { statusesByProgress, taskStatusWords } from '../../../../ui/task/statuses';
import { groupBy } from '../../group-by';
import { countsOfTasks } from '../../tasks/counts';
import { byName, type ShownTask } from '../../tasks/shown-task';
import { type Fold, type Grouping, nobody } from '../folds';
import { isNarrow, isNotMerged, type TaskFilter } from './task-filter';

export type DimensionName = 'statuses' | 'branches' | 'assignees';

const people = (tasks: readonly ShownTask[]) =>
  Array.from(
    groupBy(tasks, ({ task }) => task.assignee_id),
    ([id, own]): FilterOption => ({
      value: `${id ?? 'none'}`,
      word: id === null ? 'Nobody' : (own[0]?.assignee ?? ''),
      count: own.length,
    }),
  ).sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || byName(a.word, b.word));

const branches = (tasks: readonly ShownTask[]) =>
  Array.from(
    groupBy(tasks, ({ branch }) => branch),
    ([name, own]): FilterOption => ({
      value: name ?? '',
      word: name ?? 'No branch',
      count: own.length,
    }),
  ).sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || byName(a.word, b.word));

function statuses(tasks: readonly ShownTask[]): FilterOption[] {
  const counts = countsOfTasks(tasks);
  return statusesByProgress.map((value) => {
    return { value, word: taskStatusWords[value], count: counts[value] };
  });
}

/** What a story's tasks can be filtered by, most of it first. */
export const optionsOf: Record<DimensionName, (tasks: readonly ShownTask[]) => FilterOption[]> = {
  statuses,
  branches,
  assignees: people,
};

const words: Record<DimensionName, string> = {
  statuses: 'Tasks',
  branches: 'Branch',
  assignees: 'Person',
};

/** What the tasks are filtered by, in words. */
export function dimensionsOf(filter: TaskFilter, tasks: readonly ShownTask[]): Dimension[] {
  const names = ['statuses', 'branches', 'assignees'] as const;
  return names.map((name) => {
    const chosen = filter[name];
    const usual = name === 'statuses' && isNotMerged(chosen);
    const own = optionsOf[name](tasks).filter(({ value }) => chosen.includes(value));
    const value = usual ? 'not merged' : own.map(({ word }) => word).join(', ');
    const word = name === 'statuses' && chosen.length === 0 ? 'Status' : words[name];
    return { name, word, near: true, ...(chosen.length > 0 && { value: value || 'unknown' }) };
  });
}

const nouns: Record<Grouping, [one: string, many: string]> = {
  project: ['project', 'projects'],
  branch: ['branch', 'branches'],
  person: ['person', 'people'],
};

/** "161 tasks in 23 projects still hold this up". `shown`: how many tasks have a status that was asked for. */
export function verdictOf(filter: TaskFilter, folds: readonly Fold[], shown: number): string {
  if (!isNotMerged(filter.statuses) || isNarrow(filter)) {
    return shown === 1 ? '1 task matches' : `${counted(shown, 'task')} match`;
  }
  const active = folds.filter(({ open }) => open > 0);
  if (active.length === 0) return 'Nothing holds this up any more';
  const open = active.reduce((sum, fold) => sum + fold.open, 0);
  const where = filter.by === 'person' ? 'of' : 'in';
  const holders = counted(active.filter(({ key }) => key).length, ...nouns[filter.by]);
  const rest = active.some(({ key }) => !key) ? ` or ${nobody[filter.by].toLowerCase()}` : '';
  const ends = open === 1 ? 'still holds this up' : 'still hold this up';
  return `${counted(open, 'task')} ${where} ${holders}${rest} ${ends}`;
}

/** "61 projects that are done". */
export const doneWords = (folds: number, by: Grouping) =>
  by === 'person'
    ? `${counted(folds, 'person', 'people')} with nothing left to do`
    : `${counted(folds, ...nouns[by])} that ${folds === 1 ? 'is' : 'are'} done`;

/** "13 more tasks of anvil, 9 merged." */
export function restWords({
  count,
  merged,
  fold,
}: {
  count: number;
  merged: number;
  fold: Fold;
}): string {
  const all = merged === count ? 'all' : `${merged}`;
  return `${count} more ${count === 1 ? 'task' : 'tasks'} of ${fold.name}${merged > 0 ? `, ${all} merged` : ''}.`;
}
