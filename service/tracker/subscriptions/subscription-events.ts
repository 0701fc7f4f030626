import type { SubscriptionEvent } from '@storyboard/contract/subscription';
import { stamps } from '../query/columns.ts';
import { equal, given, oneOf } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import { laidOut } from '../query/slices.ts';
import type { Reader } from '../reader.ts';
import { record, type Store } from '../record.ts';
import { present, Refused } from '../refused.ts';
import { hideIds } from '../timeline/hidden-ids.ts';
import { seenNotices } from './seen-notices.ts';

export interface SubscriptionEventFilters {
  readonly subscriber_id?: number;
  readonly event_type?: readonly string[];
}

export const subscriptionEventSorts = sortsBy('subscription_events', [
  'id',
  'subscriber_id',
  'author_id',
  'event_type',
  'created_at',
  'updated_at',
]);

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
        ...stamps('subscription_events'),
      ]),
  bare: () => notices,
};

/**
 * One's own notices are to be named by `subscriber_id`; superusers see everybody's. The original shows those of
 * what is out of sight by now, too.
 */
export async function listSubscriptionEvents(
  database: Database,
  reader: Reader,
  { subscriber_id, event_type, ...paging }: SubscriptionEventFilters & Paging,
): Promise<Page<SubscriptionEvent>> {
  check(reader, subscriber_id);
  const visible = [
    ...given(subscriber_id, (id) => equal('subscription_events.subscriber_id', id)),
    ...seenNotices(reader),
  ];
  const filters = given(event_type, (types) => oneOf('subscription_events.event_type', types));
  const page = await pageOf(database, reader, notices, { visible, filters }, paging);
  return laidOut(page, async (rows) => {
    await hideIds(database, reader, rows);
    return rows;
  });
}

export async function subscriptionEventById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<SubscriptionEvent> {
  const notice = present(
    await rowById(database, notices, id, seenNotices(reader)),
    'Subscription event',
    id,
  );
  check(reader, notice.subscriber_id);
  await hideIds(database, reader, [notice]);
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
  throw new Refused(
    403,
    reader.id === null || subscriber !== undefined
      ? 'Permission Denied'
      : `Say whose notices: yours are those of subscriber_id=${reader.id}`,
  );
}
