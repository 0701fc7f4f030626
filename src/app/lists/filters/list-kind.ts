import { ALL_STORY_STATUSES, USUAL_STORY_STATUSES } from '../../data/queries/story-query';
import { ALL_TASK_STATUSES, OPEN_TASK_STATUSES } from '../../data/queries/task-query';
import { storyStatusWords, taskStatusWords } from '../../ui/task/statuses';
import type { DimensionName } from './dimensions';

/** What a list sorts by, in words. */
export interface SortChoice {
  readonly field: string;
  readonly word: string;
  readonly downwards?: boolean;
}

export interface GroupChoice {
  readonly value: string;
  readonly word: string;
}

/** What a list is of, and what it can be filtered, sorted and grouped by. */
export interface ListKind {
  readonly one: string;
  readonly many: string;
  readonly statuses: readonly string[];
  /** What an address without a status shows, and the word for it. */
  readonly usual: readonly string[];
  readonly usualWord: string;
  readonly statusWords: Readonly<Record<string, string>>;
  readonly dimensions: readonly DimensionName[];
  readonly sorts: readonly SortChoice[];
  readonly groups: readonly GroupChoice[];
}

const DIMENSIONS: readonly DimensionName[] = [
  'status',
  'project_group',
  'project',
  'assignee',
  'tag',
  'kind',
  'branch',
  'milestone',
];

export const STORIES: ListKind = {
  one: 'story',
  many: 'stories',
  statuses: ALL_STORY_STATUSES,
  usual: USUAL_STORY_STATUSES,
  usualWord: 'active',
  statusWords: storyStatusWords,
  dimensions: [...DIMENSIONS, 'private'],
  sorts: [
    { field: 'updated_at', word: 'Last change', downwards: true },
    { field: 'created_at', word: 'Newest', downwards: true },
    { field: 'title', word: 'Title' },
    { field: 'id', word: 'Number' },
  ],
  groups: [],
};

export const TASKS: ListKind = {
  one: 'task',
  many: 'tasks',
  statuses: ALL_TASK_STATUSES,
  usual: OPEN_TASK_STATUSES,
  usualWord: 'open',
  statusWords: taskStatusWords,
  dimensions: [...DIMENSIONS, 'priority'],
  sorts: [
    { field: 'updated_at', word: 'Last change', downwards: true },
    { field: 'created_at', word: 'Newest', downwards: true },
    { field: 'title', word: 'Title' },
    { field: 'story_title', word: 'Story' },
    { field: 'project_name', word: 'Project' },
    { field: 'branch_name', word: 'Branch' },
    { field: 'assignee_name', word: 'Person' },
    { field: 'status', word: 'Status' },
    { field: 'priority', word: 'Priority', downwards: true },
  ],
  groups: [
    { value: 'project', word: 'Project' },
    { value: 'person', word: 'Person' },
    { value: 'status', word: 'Status' },
  ],
};
