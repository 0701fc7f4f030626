import type { Task } from '@storyboard/contract/task';
import type { TaskGroup } from '../../data/queries/task-query';
import type { Names } from '../../data/names';
import { initials, shortName, tint } from '../../ui/person/person-name';
import { taskStatusWords } from '../../ui/task/statuses';
import type { GroupHead } from './task-groups';

/** The names in a row of the list of tasks; empty while they are not known, and where there is none. */
export interface TaskNames {
  readonly story: string;
  readonly project: string;
  readonly branch: string;
  readonly milestone: string;
  readonly person: string;
  readonly shortPerson: string;
  readonly mark: string;
  readonly initials: string | null;
}

const NONE: TaskNames = {
  story: '',
  project: '',
  branch: '',
  milestone: '',
  person: '',
  shortPerson: '',
  mark: '',
  initials: null,
};

/** Reactive: fetches the directories of what rows only have the id of. */
export function taskNames(task: Task | undefined, names: Names): TaskNames {
  if (!task) return NONE;
  const story = names.storyOf(task) ?? '';
  return {
    // Many tasks are called as their story is.
    story: story === task.title ? '' : story,
    project: names.projectOf(task) ?? '',
    branch: names.branchOf(task) ?? '',
    milestone: names.milestoneOf(task) ?? '',
    ...personOf(task, names),
  };
}

function personOf(task: Task, names: Names) {
  const id = task.assignee_id;
  if (id === null) {
    return { person: 'Nobody', shortPerson: '', mark: 'ava ava-none', initials: null };
  }
  const person = names.assigneeOf(task) ?? '';
  const mark = `ava ava-${tint(id)}`;
  return { person, shortPerson: shortName(person), mark, initials: initials(person) };
}

/** What a group is called. */
export function groupName(group: TaskGroup, { example }: GroupHead, names: Names): string {
  if (group === 'status') return taskStatusWords[example.status];
  if (group === 'person') return names.assigneeOf(example) ?? 'Nobody';
  return names.projectOf(example) ?? 'No project';
}
