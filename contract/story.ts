import { Type, type Static } from 'typebox';
import { Person, Team } from './person.ts';
import { STORY_TITLE_MAX, STORY_TITLE_MIN } from './limits.ts';
import { Named, Nullable, ownId, versionedRow } from './schema.ts';
import { TaskStatus } from './task.ts';

export const STORY_STATUSES = ['active', 'merged', 'invalid'] as const;
export type StoryStatus = (typeof STORY_STATUSES)[number];

/**
 * GET /stories, /stories/search, /stories/N. `status` follows from the tasks: active while one is open,
 * else merged if one is merged, else invalid. The answer to a create has no status, counts or tags.
 */
export const Story = Type.Object({
  ...versionedRow,
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

const Id = Type.Object({ id: Type.Integer() });

/** PUT /stories/N: what is given changes. `users` and `teams` are all who may see it while it is private. */
export const StoryChange = Type.Partial(
  Type.Object({
    title: Type.String({ minLength: STORY_TITLE_MIN, maxLength: STORY_TITLE_MAX }),
    description: Nullable(Type.String()),
    is_bug: Nullable(Type.Boolean()),
    private: Type.Boolean(),
    story_type_id: Type.Integer(),
    /** Stands in whole rows that are sent back; nobody can be made the author of another's story. */
    creator_id: Type.Integer(),
    users: Type.Array(Id),
    teams: Type.Array(Id),
  }),
);
export type StoryChange = Static<typeof StoryChange>;

/** POST /stories. A private story that names nobody is seen by its author. */
export const NewStory = Type.Object({
  ...StoryChange.properties,
  title: Type.String({ minLength: STORY_TITLE_MIN, maxLength: STORY_TITLE_MAX }),
  /** The original fails at any: PUT /stories/N/tags adds them. */
  tags: Type.Optional(Type.Array(Type.String())),
});
export type NewStory = Static<typeof NewStory>;

/** With `--plain` who makes a story may say its id, as in the original. */
export const PlainNewStory = Type.Object({ ...NewStory.properties, ...ownId });
export type PlainNewStory = Static<typeof PlainNewStory>;

/** How many stories have each status. */
export const StoryCounts = Type.Object({
  active: Type.Integer(),
  merged: Type.Integer(),
  invalid: Type.Integer(),
});
export type StoryCounts = Static<typeof StoryCounts>;
