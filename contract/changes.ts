import { Type, type Static } from 'typebox';
import { Instant } from './schema.ts';

/** What is told of when it changes. Tags of a story, items of a worklist and the like are part of it. */
export const CHANGE_TYPES = [
  'story',
  'task',
  'comment',
  'event',
  'tag',
  'project',
  'project_group',
  'branch',
  'milestone',
  'user',
  'team',
  'worklist',
  'board',
  'due_date',
  'subscription',
  'subscription_event',
  'preference',
] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

/**
 * A message of GET /changes: a row was made, changed or deleted; `deleted` too where the reader may not see it
 * any more. With a story all goes that is part of it: its tasks, comments and events are not told one by one.
 * Of subscriptions, notices (`subscription_event`) and preferences only their owner hears; the id of preferences is
 * their owner's. Of tokens and sessions nobody hears.
 */
export const ChangeNotice = Type.Object({
  type: Type.Unsafe<ChangeType>({ type: 'string', enum: [...CHANGE_TYPES] }),
  id: Type.Integer(),
  at: Instant,
  /** Of tasks, comments and events: their story. */
  story_id: Type.Optional(Type.Integer()),
  deleted: Type.Optional(Type.Boolean()),
});
export type ChangeNotice = Static<typeof ChangeNotice>;

/** What GET /changes sends beside messages, as `event:`; the id of each is where to go on from. */
export const STREAM_EVENTS = {
  /** Too much changed since the place that was asked for, or all did: read what you hold anew. */
  startOver: 'start-over',
  /** All is well; sent at the beginning too. */
  heartbeat: 'heartbeat',
} as const;
