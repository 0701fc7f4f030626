import type { TaskStatus } from '@storyboard/contract/task';
import * as criteria from './criteria';
import type { AddressParams, Criteria, Sort } from './criteria';

export type TaskSortField =
  | 'updated_at'
  | 'created_at'
  | 'title'
  | 'status'
  | 'priority'
  | 'project_name'
  | 'branch_name'
  | 'assignee_name'
  | 'story_title'
  | 'id';

export type TaskGroup = 'project' | 'person' | 'status';

export interface TaskQuery extends Criteria {
  /** Any of these; all five are the same as no filter. */
  readonly statuses: readonly TaskStatus[];
  /** Undefined: newest change first, or the best match first where there is a text. */
  readonly sort?: Sort<TaskSortField>;
  /** Rows of a group lie together: the server sorts by it and `sort` does not count. */
  readonly group?: TaskGroup;
}

export const ALL_TASK_STATUSES: readonly TaskStatus[] = [
  'todo',
  'inprogress',
  'review',
  'merged',
  'invalid',
];
/** Open tasks: what an address without a status shows. */
export const OPEN_TASK_STATUSES: readonly TaskStatus[] = ['todo', 'inprogress', 'review'];

const SORT_FIELDS: readonly TaskSortField[] = [
  'updated_at',
  'created_at',
  'title',
  'status',
  'priority',
  'project_name',
  'branch_name',
  'assignee_name',
  'story_title',
  'id',
];
const GROUPS: readonly TaskGroup[] = ['project', 'person', 'status'];

/** Open tasks, newest change first. */
export const OPEN_TASKS: TaskQuery = { ...criteria.NO_CRITERIA, statuses: OPEN_TASK_STATUSES };

/** The query that an address stands for. */
export function taskQueryOf(params: AddressParams): TaskQuery {
  const sort = criteria.sortOf(params, SORT_FIELDS);
  const group = criteria.oneOf(GROUPS, criteria.valuesOf(params, 'group')[0]);
  return {
    ...criteria.criteriaOf(params),
    statuses: criteria.statusesOf(params, ALL_TASK_STATUSES, OPEN_TASK_STATUSES),
    ...(sort && { sort }),
    ...(group && { group }),
  };
}

/** The parameters of the address of a query; undefined for what it does not say. */
export function addressOfTasks(query: TaskQuery): AddressParams {
  return {
    ...criteria.addressOfCriteria(query),
    ...criteria.addressOfStatuses(query.statuses, ALL_TASK_STATUSES, OPEN_TASK_STATUSES),
    ...criteria.addressOfSort(query.sort),
    group: query.group,
  };
}
