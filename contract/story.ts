import { Type, type Static } from 'typebox';
import { Person, Team } from './person.ts';
import { Named, Nullable, row } from './schema.ts';
import { TaskStatus } from './task.ts';

export const STORY_STATUSES = ['active', 'merged', 'invalid'] as const;
export type StoryStatus = (typeof STORY_STATUSES)[number];

/**
 * GET /stories, /stories/search, /stories/N. `status` follows from the tasks: active while one is open,
 * else merged if one is merged, else invalid. The answer to a create has no status, counts or tags.
 */
export const Story = Type.Object({
  ...row,
  title: Type.String(),
  description: Nullable(Type.String()),
  is_bug: Nullable(Type.Boolean()),
  private: Type.Boolean(),
  creator_id: Nullable(Type.Integer()),
  story_type_id: Nullable(Type.Integer()),
  status: Type.Optional(Type.Unsafe<StoryStatus>(Type.String())),
  /** One entry per status, in the original's order: todo, merged, invalid, review, inprogress. */
  task_statuses: Type.Optional(
    Type.Array(Type.Object({ key: TaskStatus, count: Nullable(Type.Integer()) })),
  ),
  tags: Type.Optional(Type.Array(Type.String())),
  /** Who may see a private story; empty for public ones. */
  users: Type.Optional(Type.Array(Person)),
  teams: Type.Optional(Type.Array(Team)),
  // With `names=true` (capability `names`): the first three projects and people of the tasks, and how many there are.
  creator_name: Type.Optional(Nullable(Type.String())),
  projects: Type.Optional(Type.Array(Named)),
  project_count: Type.Optional(Type.Integer()),
  people: Type.Optional(Type.Array(Named)),
  people_count: Type.Optional(Type.Integer()),
});
export type Story = Static<typeof Story>;

/** How many stories have each status. */
export const StoryCounts = Type.Object({
  active: Type.Integer(),
  merged: Type.Integer(),
  invalid: Type.Integer(),
});
export type StoryCounts = Static<typeof StoryCounts>;
