import { PRIORITIES, TASK_STATUSES } from '@storyboard/contract/task';
import { namedTaskSorts, taskSorts } from '../../tracker/tasks/task-listing.ts';
import { pagingBy } from '../paging.ts';
import {
  many,
  one,
  OneOf,
  parametersFor,
  PersonOrNone,
  Text,
  TagNames,
  Texts,
  Whole,
  YesNo,
} from '../parameters.ts';

/** Where tasks are, by id or name, any of the values. */
export const places = {
  project_group_id: many(Whole),
  project_group: Texts,
  project_id: many(Whole),
  project: Texts,
  branch_id: many(Whole),
  branch: Texts,
  milestone_id: many(Whole),
  milestone: Texts,
};

export const priorities = many(OneOf(PRIORITIES));

const { offset, marker, ...paging } = pagingBy(taskSorts);

/** What the original asks of tasks wherever it lists them. */
const filters = {
  title: Text,
  assignee_id: one(Whole),
  project_id: one(Whole),
  project_group_id: one(Whole),
  branch_id: one(Whole),
  milestone_id: one(Whole),
  status: Texts,
  priority: Texts,
  link: Text,
};

const ours = {
  ...places,
  status: many(OneOf(TASK_STATUSES)),
  priority: priorities,
  assignee_id: many(PersonOrNone),
  creator_id: many(Whole),
  kind: OneOf(['bug', 'feature']),
  tags: TagNames,
  tags_filter_type: Text,
  names: YesNo,
  merged_at: YesNo,
  ...pagingBy(taskSorts, namedTaskSorts),
};

export const tasksQuery = (plain: boolean) =>
  parametersFor(plain, { story_id: Whole, ...filters, marker, ...paging }, ours);

export const taskSearchQuery = (plain: boolean) =>
  parametersFor(plain, { q: Text, story_id: Whole, ...filters, offset, ...paging }, ours);

export const tasksOfStoryQuery = (plain: boolean) =>
  parametersFor(plain, { ...filters, marker, ...paging }, ours);
