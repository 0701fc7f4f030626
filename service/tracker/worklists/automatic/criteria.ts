import type { FilterCriterion, WorklistFilter } from '@storyboard/contract/boards/worklist';
import { FILTER_TEXT_MAX } from '@storyboard/contract/limits';
import { sql } from 'kysely';
import { fold } from '../../../database/fold.ts';
import {
  allOf,
  type Column,
  type Condition,
  contains,
  equal,
  never,
  not,
  numbered,
} from '../../query/condition.ts';
import type { Reader } from '../../reader.ts';
import { withTask } from '../../stories/story-filters.ts';
import { tagged } from '../../tagged.ts';
import { atPlaces } from '../../tasks/conditions.ts';

type Build = (value: string, reader: Reader) => Condition;

const id =
  (column: Column): Build =>
  (value) =>
    /^\d+$/.test(value) ? equal(column, Number(value)) : never;

const word =
  (column: Column): Build =>
  (value) =>
    equal(column, value);

/** The original looks for whole titles. One that an import brought may be longer than any. */
const titled =
  (column: Column): Build =>
  (value, { plain }) => {
    if (plain) return equal(column, fold(value));
    return value.length > FILTER_TEXT_MAX ? never : contains(column, value);
  };

const inGroup: Build = (value) =>
  allOf(
    atPlaces({
      groups: [Number(value) || 0],
      projects: undefined,
      branches: undefined,
      milestones: undefined,
    }),
  );

/** What is asked of a task, be it the card itself or one of a story's. */
const ofTasks: Readonly<Record<string, Build>> = {
  Project: id('tasks.project_id'),
  ProjectGroup: inGroup,
  Branch: id('tasks.branch_id'),
  Milestone: id('tasks.milestone_id'),
  User: id('tasks.assignee_id'),
  Task: id('tasks.id'),
  TaskStatus: word('tasks.status'),
  TaskPriority: word('tasks.priority'),
};

const ofStories: Readonly<Record<string, Build>> = {
  Text: titled('stories.title_folded'),
  Story: id('stories.id'),
  StoryStatus: word('stories.status'),
  Tags: (value) => tagged('stories.id', [value], true),
};

const ofTaskCards: Readonly<Record<string, Build>> = {
  ...ofTasks,
  Text: titled('tasks.title_folded'),
  Story: id('tasks.story_id'),
  StoryStatus: (value) => ofStory(equal('stories.status', value)),
  Tags: (value) => tagged('tasks.story_id', [value], true),
};

const ofStory = ({ shape, values, build }: Condition): Condition => ({
  shape: `story ${shape}`,
  values,
  build: (slot) => sql`exists (
    select 1 from stories where stories.id = tasks.story_id and ${build(slot)})`,
});

/** An import may bring more than people may send; a query cannot hold any number. */
const ASKED = 200;

/**
 * What a filter asks for: all of its criteria. Of a story those about tasks must hold for one and the same
 * task. What cannot be asked finds nothing.
 */
export function conditionOf(filter: WorklistFilter, reader: Reader): Condition {
  if (filter.filter_criteria.length > ASKED) return never;
  const asked = filter.filter_criteria.map((criterion, index) => ({
    ofTask: Object.hasOwn(ofTasks, criterion.field),
    condition: numbered(asCondition(filter.type, criterion, reader), index),
  }));
  if (filter.type !== 'Story') return allOf(asked.map(({ condition }) => condition));
  const ofOneTask = asked.filter(({ ofTask }) => ofTask).map(({ condition }) => condition);
  return allOf([
    ...asked.filter(({ ofTask }) => !ofTask).map(({ condition }) => condition),
    ...(ofOneTask.length > 0 ? [withTask(ofOneTask)] : []),
  ]);
}

function asCondition(type: string, criterion: FilterCriterion, reader: Reader): Condition {
  const known = type === 'Story' ? { ...ofStories, ...ofTasks } : ofTaskCards;
  const build = Object.hasOwn(known, criterion.field) ? known[criterion.field] : undefined;
  if (!build) return never;
  const condition = build(criterion.value, reader);
  return criterion.negative ? not(condition) : condition;
}
