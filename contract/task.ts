import { Type, type Static } from 'typebox';
import { TASK_TITLE_MAX, TASK_TITLE_MIN } from './limits.ts';
import { Instant, Nullable, ownId, versionedRow } from './schema.ts';

export const TASK_STATUSES = ['todo', 'inprogress', 'review', 'merged', 'invalid'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
export const TaskStatus = Type.Unsafe<TaskStatus>({ type: 'string', enum: [...TASK_STATUSES] });

export const PRIORITIES = ['low', 'medium', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** GET /task_statuses: the key that rows carry and the name that people read. */
export const TaskStatusName = Type.Object({ key: Type.String(), name: Type.String() });
export type TaskStatusName = Static<typeof TaskStatusName>;

/** How many tasks have each status. */
export const TaskCounts = Type.Object({
  todo: Type.Integer(),
  inprogress: Type.Integer(),
  review: Type.Integer(),
  merged: Type.Integer(),
  invalid: Type.Integer(),
});
export type TaskCounts = Static<typeof TaskCounts>;

/**
 * GET /tasks, /tasks/search, /tasks/N, /stories/N/tasks. `link` is the notes field of the original: an
 * address or Markdown. The names come only with `names=true` (capability `names`).
 */
export const Task = Type.Object({
  ...versionedRow,
  title: Nullable(Type.String()),
  status: TaskStatus,
  priority: Type.Unsafe<Priority | null>({ type: ['string', 'null'] }),
  link: Nullable(Type.String()),
  story_id: Type.Integer(),
  project_id: Nullable(Type.Integer()),
  branch_id: Nullable(Type.Integer()),
  milestone_id: Nullable(Type.Integer()),
  assignee_id: Nullable(Type.Integer()),
  creator_id: Nullable(Type.Integer()),
  /** When it was first merged; only with `merged_at=true` (capability `merged_at`). */
  merged_at: Type.Optional(Nullable(Instant)),
  story_title: Type.Optional(Type.String()),
  project_name: Type.Optional(Nullable(Type.String())),
  branch_name: Type.Optional(Nullable(Type.String())),
  milestone_name: Type.Optional(Nullable(Type.String())),
  assignee_name: Type.Optional(Nullable(Type.String())),
});
export type Task = Static<typeof Task>;

const title = Type.String({ minLength: TASK_TITLE_MIN, maxLength: TASK_TITLE_MAX });

const change = {
  status: Type.Optional(TaskStatus),
  priority: Type.Optional(Type.Unsafe<Priority>({ type: 'string', enum: [...PRIORITIES] })),
  link: Type.Optional(Nullable(Type.String())),
  story_id: Type.Optional(Type.Integer()),
  project_id: Type.Optional(Type.Integer()),
  branch_id: Type.Optional(Type.Integer()),
  /** Only merged tasks have one. */
  milestone_id: Type.Optional(Nullable(Type.Integer())),
  assignee_id: Type.Optional(Nullable(Type.Integer())),
  /** Stands in whole rows that are sent back; nobody can be made the author of another's task. */
  creator_id: Type.Optional(Type.Integer()),
};

/** PUT /tasks/N: what is given changes. In another project it goes to the master branch. */
export const TaskChange = Type.Object({ title: Type.Optional(title), ...change });
export type TaskChange = Static<typeof TaskChange>;

/** POST /tasks, /stories/N/tasks. Without a branch it is on the master of its project. */
export const NewTask = Type.Object({
  title,
  ...change,
});
export type NewTask = Static<typeof NewTask>;

/** With `--plain` who makes a task may say its id, as in the original. */
export const PlainNewTask = Type.Object({ ...NewTask.properties, ...ownId });
export type PlainNewTask = Static<typeof PlainNewTask>;
