import { Type, type Static } from 'typebox';
import { ShownDueDate } from './due-date.ts';
import { CRITERIA_MAX, CRITERION_TEXT_MAX, LIST_FILTERS_MAX, LIST_TITLE_MAX } from '../limits.ts';
import { checkedByApi, Nullable, row, versionedRow } from '../schema.ts';
import { Story } from '../story.ts';
import { Task } from '../task.ts';

export const ITEM_TYPES = ['story', 'task'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export const FILTER_TYPES = ['Story', 'Task'] as const;
export type FilterType = (typeof FILTER_TYPES)[number];

/** What an automatic worklist can ask for. */
export const CRITERIA = [
  'Text',
  'Story',
  'StoryStatus',
  'Tags',
  'Project',
  'ProjectGroup',
  'Branch',
  'Milestone',
  'User',
  'Task',
  'TaskStatus',
  'TaskPriority',
] as const;

const dueDates = { due_dates: Type.Optional(Type.Array(Type.Integer())) };
const StoryCard = Type.Object({ ...Story.properties, ...dueDates });
const TaskCard = Type.Object({ ...Task.properties, ...dueDates });

/**
 * GET /worklists/N/items and the items in worklists and lanes. `id` is the row's own: PUT and DELETE call it item_id. What
 * an automatic worklist finds is no row and has none. The due dates, story and task come where one list or board is read.
 */
export const WorklistItem = Type.Object({
  id: Type.Optional(Type.Integer()),
  created_at: Type.Optional(row.created_at),
  updated_at: Type.Optional(row.updated_at),
  list_id: Type.Integer(),
  item_id: Type.Integer(),
  item_type: Type.String(),
  list_position: Type.Integer(),
  archived: Type.Optional(Type.Boolean()),
  display_due_date: Nullable(Type.Integer()),
  resolved_due_date: Type.Optional(Nullable(ShownDueDate)),
  story: Type.Optional(StoryCard),
  task: Type.Optional(TaskCard),
});
export type WorklistItem = Static<typeof WorklistItem>;

/** One thing that a filter asks for: `field` has `value`, or has it not. `title` is what people read. */
export const FilterCriterion = Type.Object({
  ...row,
  title: Type.String(),
  value: Type.String(),
  field: Type.String(),
  negative: Type.Boolean(),
  filter_id: Type.Integer(),
});
export type FilterCriterion = Static<typeof FilterCriterion>;

/** GET /worklists/N/filters: stories or tasks for which all criteria hold. */
export const WorklistFilter = Type.Object({
  ...versionedRow,
  type: Type.String(),
  list_id: Type.Integer(),
  filter_criteria: Type.Array(FilterCriterion),
});
export type WorklistFilter = Static<typeof WorklistFilter>;

const People = Type.Array(Type.Integer());

/** GET /worklists, /worklists/N. The answer to a POST is the row alone, the list has no filters. */
export const Worklist = Type.Object({
  ...versionedRow,
  title: Nullable(Type.String()),
  creator_id: Type.Integer(),
  project_id: Nullable(Type.Integer()),
  private: Type.Boolean(),
  archived: Type.Boolean(),
  automatic: Type.Boolean(),
  filters: Type.Optional(Type.Array(WorklistFilter)),
  /** Who may change it, and who may move its items: ids of people. */
  owners: Type.Optional(People),
  users: Type.Optional(People),
  items: Type.Optional(Type.Array(WorklistItem)),
});
export type Worklist = Static<typeof Worklist>;

const Criterion = Type.Object({
  id: Type.Optional(Type.Integer()),
  title: Type.String({ maxLength: CRITERION_TEXT_MAX }),
  value: Type.Optional(Type.String({ maxLength: CRITERION_TEXT_MAX })),
  field: Type.Optional(Type.String()),
  negative: Type.Optional(Type.Boolean()),
});

/** POST and PUT of a worklist's filters. In a PUT criteria with an id change, others are added, those left out go. */
export const FilterDraft = Type.Object(
  {
    type: Type.Unsafe<FilterType>({ type: 'string', enum: [...FILTER_TYPES] }),
    filter_criteria: Type.Array(Criterion, { maxItems: CRITERIA_MAX }),
  },
  checkedByApi,
);
export type FilterDraft = Static<typeof FilterDraft>;

const own = {
  title: Type.Optional(Nullable(Type.String({ maxLength: LIST_TITLE_MAX }))),
  project_id: Type.Optional(Nullable(Type.Integer())),
  private: Type.Optional(Type.Boolean()),
  archived: Type.Optional(Type.Boolean()),
  automatic: Type.Optional(Type.Boolean()),
  /** Stands in whole rows that are sent back; nobody can be made the author of another's. */
  creator_id: Type.Optional(Type.Integer()),
};

/** PUT /worklists/N: what is given changes. */
export const WorklistChange = Type.Object(own, checkedByApi);
export type WorklistChange = Static<typeof WorklistChange>;

/** POST /worklists. Without owners its author is the owner. */
export const NewWorklist = Type.Object(
  {
    ...own,
    owners: Type.Optional(People),
    users: Type.Optional(People),
    filters: Type.Optional(Type.Array(FilterDraft, { maxItems: LIST_FILTERS_MAX })),
  },
  checkedByApi,
);
export type NewWorklist = Static<typeof NewWorklist>;

/** POST and PUT of a worklist's items, in the body or behind the `?`. */
export const ItemDraft = Type.Object(
  {
    item_id: Type.Optional(Type.Integer()),
    item_type: Type.Optional(Type.String()),
    list_position: Type.Optional(Type.Integer()),
    /** The list that the item goes to. */
    list_id: Type.Optional(Type.Integer()),
    /** The due date that the card shows; -1 for none. */
    display_due_date: Type.Optional(Type.Integer()),
  },
  checkedByApi,
);
export type ItemDraft = Static<typeof ItemDraft>;
