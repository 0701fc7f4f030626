import {
  type NewSubscription,
  SUBSCRIBED,
  type Subscribed,
  type Subscription,
} from '@storyboard/contract/subscription';
import { sql } from 'kysely';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { present, Refused, wrong } from '../refused.ts';
import { type Column, equal } from '../query/condition.ts';
import { totalOf } from '../query/page.ts';
import { pointsAtVisible, visible } from '../visible.ts';
import { subscriptionById } from './subscriptions.ts';

/** Subscribes oneself; superusers may subscribe others, to what those may see. */
export function subscribe(
  store: Store,
  author: Reader,
  { target_type, target_id, user_id = author.id ?? 0 }: NewSubscription,
): Promise<Subscription> {
  return record(store, author, async (change) => {
    if (user_id !== author.id && !author.superuser) {
      throw new Refused(403, 'You can only subscribe to resources on your own.');
    }
    if (!target_type || target_id === undefined) {
      throw wrong('You are missing either the target_type or the target_id');
    }
    const subscriber = { ...author, id: user_id };
    if (!(await isSeen(change, subscriber, target_type, target_id))) {
      const kinds = isKind(target_type) ? '' : ` target_type is one of: ${SUBSCRIBED.join(', ')}`;
      throw wrong(`You cannot subscribe to a nonexistent resource.${kinds}`);
    }
    const values = { user_id, target_type, target_id };
    if (await isSubscribed(change, values)) {
      throw new Refused(409, 'You are already subscribed to this resource.');
    }
    const id = await change.insert('subscriptions', values);
    const made = present(await subscriptionById(change.database, id), 'Subscription', id);
    return { ...made, created_at: change.told };
  });
}

export function unsubscribe(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    const { user_id } = present(await subscriptionById(change.database, id), 'Subscription', id);
    if (user_id !== author.id && !author.superuser) {
      throw new Refused(403, 'You can only remove your own subscriptions.');
    }
    await change.remove('subscriptions', { id });
  });
}

const tables = {
  story: 'stories',
  task: 'tasks',
  project: 'projects',
  project_group: 'project_groups',
  worklist: 'worklists',
} as const;

const isKind = (type: string): type is Subscribed => SUBSCRIBED.some((it) => it === type);

/** Whether what the subscription is for is there, for the subscriber to see. */
async function isSeen({ database }: Change, subscriber: Reader, type: string, id: number) {
  if (!isKind(type)) return false;
  const table = tables[type];
  const seen = {
    story: () => [visible('stories', subscriber)],
    worklist: () => [visible('worklists', subscriber)],
    task: () => [pointsAtVisible('tasks.story_id', 'stories', subscriber)],
    project: () => [],
    project_group: () => [],
  }[type]();
  return (await totalOf(database, table, [equal(`${table}.id` as Column, id), ...seen])) > 0;
}

async function isSubscribed(
  { database }: Change,
  { user_id, target_type, target_id }: Required<NewSubscription>,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from subscriptions where user_id = ${user_id}
    and target_type = ${target_type} and target_id = ${target_id}`.execute(database);
  return rows.length > 0;
}
