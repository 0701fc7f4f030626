import { Type, type Static } from 'typebox';
import { Nullable, row, versionedRow } from './schema.ts';

/** GET /stories/N/comments, /stories/N/comments/M. A deleted comment stays, inactive. */
export const Comment = Type.Object({
  ...versionedRow,
  content: Nullable(Type.String()),
  is_active: Type.Boolean(),
  in_reply_to: Nullable(Type.Integer()),
});
export type Comment = Static<typeof Comment>;

/** POST /stories/N/comments; of a PUT only the content counts. */
export const CommentText = Type.Object({
  content: Type.Optional(Nullable(Type.String())),
  in_reply_to: Type.Optional(Nullable(Type.Integer())),
});
export type CommentText = Static<typeof CommentText>;

/** Event types of stories. */
export const STORY_EVENT_TYPES = [
  'story_created',
  'story_details_changed',
  'tags_added',
  'tags_deleted',
  'user_comment',
  'task_created',
  'task_details_changed',
  'task_status_changed',
  'task_priority_changed',
  'task_assignee_changed',
  'task_deleted',
] as const;
export type StoryEventType = (typeof STORY_EVENT_TYPES)[number];

/** Event types of worklists and boards. */
export const BOARD_EVENT_TYPES = [
  'worklist_created',
  'worklist_details_changed',
  'worklist_permission_created',
  'worklist_permissions_changed',
  'worklist_filters_changed',
  'worklist_contents_changed',
  'board_created',
  'board_details_changed',
  'board_permission_created',
  'board_permissions_changed',
  'board_lanes_changed',
] as const;

/**
 * GET /events, /events/N, /stories/N/events. `event_info` is JSON in a string; what it holds depends on the
 * type. `author_name` comes only with `names=true` (capability `names`).
 */
export const TimelineEvent = Type.Object({
  ...row,
  event_type: Type.String(),
  event_info: Nullable(Type.String()),
  story_id: Nullable(Type.Integer()),
  worklist_id: Nullable(Type.Integer()),
  board_id: Nullable(Type.Integer()),
  author_id: Nullable(Type.Integer()),
  comment_id: Nullable(Type.Integer()),
  comment: Type.Optional(Comment),
  author_name: Type.Optional(Nullable(Type.String())),
});
export type TimelineEvent = Static<typeof TimelineEvent>;
