import type { SubscriptionEvent } from '@storyboard/contract/subscription';
import { sql } from 'kysely';
import { time } from '../query/columns.ts';
import { equal, given, oneOf } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import type { Sorts } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { record, type Store } from '../record.ts';
import { present, Refused } from '../refused.ts';

export interface SubscriptionEventFilters {
  readonly subscriber_id?: number;
  readonly event_type?: readonly string[];
}

const field = (name: string) => sql.ref(`subscription_events.${name}`);

export const subscriptionEventSorts = {
  id: field('id'),
  subscriber_id: field('subscriber_id'),
  author_id: field('author_id'),
  event_type: field('event_type'),
  created_at: field('created_at'),
  updated_at: field('updated_at'),
} satisfies Sorts;

const notices: Listing<SubscriptionEvent> = {
  shape: 'subscription events',
  table: 'subscription_events',
  sorts: subscriptionEventSorts,
  select: (database) =>
    database
      .selectFrom('subscription_events')
      .select([
        'subscription_events.id',
        'subscription_events.subscriber_id',
        'subscription_events.author_id',
        'subscription_events.event_type',
        'subscription_events.event_info',
        time('subscription_events.created_at').as('created_at'),
        time('subscription_events.updated_at').as('updated_at'),
      ]),
  bare: () => notices,
};

/** One's own notices are to be named by `subscriber_id`; superusers see everybody's. */
export function listSubscriptionEvents(
  database: Database,
  reader: Reader,
  { subscriber_id, event_type, ...paging }: SubscriptionEventFilters & Paging,
): Promise<Page<SubscriptionEvent>> {
  check(reader, subscriber_id);
  const visible = given(subscriber_id, (id) => equal('subscription_events.subscriber_id', id));
  const filters = given(event_type, (types) => oneOf('subscription_events.event_type', types));
  return pageOf(database, notices, { visible, filters }, paging);
}

export async function subscriptionEventById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<SubscriptionEvent> {
  const notice = present(await rowById(database, notices, id), 'Subscription event', id);
  check(reader, notice.subscriber_id);
  return notice;
}

/** Deletes a notice that was read. */
export function deleteSubscriptionEvent(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    await subscriptionEventById(change.database, author, id);
    await change.remove('subscription_events', { id });
  });
}

function check(reader: Reader, subscriber: number | undefined): void {
  if (reader.superuser || (reader.id !== null && subscriber === reader.id)) return;
  throw new Refused(403, 'Permission Denied');
}
