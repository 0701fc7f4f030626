import { Type, type Static } from 'typebox';
import { Nullable, row } from './schema.ts';

export const SUBSCRIBED = ['story', 'task', 'project', 'project_group', 'worklist'] as const;
export type Subscribed = (typeof SUBSCRIBED)[number];

/** GET /subscriptions, /subscriptions/N. */
export const Subscription = Type.Object({
  ...row,
  user_id: Type.Integer(),
  target_type: Type.String(),
  target_id: Type.Integer(),
});
export type Subscription = Static<typeof Subscription>;

/** POST /subscriptions; superusers may subscribe others. */
export const NewSubscription = Type.Object({
  target_type: Type.Optional(Type.String()),
  target_id: Type.Optional(Type.Integer()),
  user_id: Type.Optional(Type.Integer()),
});
export type NewSubscription = Static<typeof NewSubscription>;

/** GET /subscription_events, /subscription_events/N: what happened to what somebody follows. */
export const SubscriptionEvent = Type.Object({
  ...row,
  subscriber_id: Type.Integer(),
  author_id: Nullable(Type.Integer()),
  event_type: Type.String(),
  event_info: Nullable(Type.String()),
});
export type SubscriptionEvent = Static<typeof SubscriptionEvent>;
