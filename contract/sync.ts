import { Type, type Static } from 'typebox';
import { type Priority, TaskStatus } from './task.ts';
import { Nullable } from './schema.ts';
import type { StoryStatus } from './story.ts';

const Ids = Type.Array(Type.Integer());
const IdsOrNull = Type.Array(Nullable(Type.Integer()));
const Texts = Type.Array(Type.String());
/** Whole seconds since 1970. */
const Moments = IdsOrNull;

/** Stories by columns: the n-th entry of every column is of the n-th story. Descriptions are not there. */
export const SyncStories = Type.Object({
  id: Ids,
  title: Texts,
  status: Type.Array(Type.Unsafe<StoryStatus>(Type.String())),
  is_bug: Type.Array(Nullable(Type.Boolean())),
  private: Type.Array(Type.Boolean()),
  creator_id: IdsOrNull,
  story_type_id: IdsOrNull,
  created_at: Moments,
  updated_at: Moments,
  tags: Type.Array(Texts),
});
export type SyncStories = Static<typeof SyncStories>;

/** All tasks of these stories, by columns. */
export const SyncTasks = Type.Object({
  id: Ids,
  story_id: Ids,
  title: Type.Array(Nullable(Type.String())),
  status: Type.Array(TaskStatus),
  priority: Type.Array(Type.Unsafe<Priority | null>({ type: ['string', 'null'] })),
  link: Type.Array(Nullable(Type.String())),
  project_id: IdsOrNull,
  branch_id: IdsOrNull,
  milestone_id: IdsOrNull,
  assignee_id: IdsOrNull,
  creator_id: IdsOrNull,
  created_at: Moments,
  updated_at: Moments,
  merged_at: Moments,
});
export type SyncTasks = Static<typeof SyncTasks>;

/** Every change of status that the timelines of these stories tell, in order, by columns. */
export const SyncHistory = Type.Object({
  story_id: Ids,
  /** May be gone since. */
  task_id: Ids,
  from: Type.Array(Nullable(Type.String())),
  to: Type.Array(Nullable(Type.String())),
  at: Moments,
});
export type SyncHistory = Static<typeof SyncHistory>;

/** Names by id, by columns. */
export const SyncNames = Type.Object({ id: Ids, name: Texts });
export type SyncNames = Static<typeof SyncNames>;

/**
 * GET /sync: a page of the stories of a project group, a project, or of some stories, each whole: what a client
 * holds of a story, its tasks and its history gives way to it. Going on with `since` brings what changed, so
 * a story may come again.
 */
export const Sync = Type.Object({
  /** For `since`, of this reader and this question; GET /changes goes on from it, too. */
  cursor: Type.String(),
  /** There is more to be read now. */
  more: Type.Boolean(),
  /** It begins anew, whatever `since` was: what is held of old and does not come until `more` is false, is gone. */
  start_over: Type.Boolean(),
  stories: SyncStories,
  tasks: SyncTasks,
  history: SyncHistory,
  /** Stories that do not belong to it any more: deleted, elsewhere, or hidden from the reader. */
  gone: Ids,
  /** What the page mentions, and on the first page after `since` also what has another name since then. */
  people: SyncNames,
  projects: SyncNames,
  branches: SyncNames,
  milestones: SyncNames,
});
export type Sync = Static<typeof Sync>;
