import type { Subscription } from '@storyboard/contract/subscription';
import { sql } from 'kysely';
import { stamps } from '../query/columns.ts';
import { type Condition, equal, given, oneOf } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { pointsAtVisible } from '../visible.ts';

export interface SubscriptionFilters {
  readonly user_id?: number;
  readonly target_type?: readonly string[];
  readonly target_id?: number;
}

export const subscriptionSorts = sortsBy('subscriptions', [
  'id',
  'user_id',
  'target_type',
  'target_id',
  'created_at',
  'updated_at',
]);

const subscriptions: Listing<Subscription> = {
  shape: 'subscriptions',
  table: 'subscriptions',
  sorts: subscriptionSorts,
  select: (database) =>
    database
      .selectFrom('subscriptions')
      .select([
        'subscriptions.id',
        'subscriptions.user_id',
        'subscriptions.target_type',
        'subscriptions.target_id',
        ...stamps('subscriptions'),
      ]),
};

/** One's own; superusers see everybody's. The original shows those of what is out of sight by now, too. */
export function listSubscriptions(
  database: Database,
  reader: Reader,
  { user_id, target_type, target_id, ...paging }: SubscriptionFilters & Paging,
): Promise<Page<Subscription>> {
  const owner = reader.superuser ? user_id : (reader.id ?? 0);
  const visible = [
    ...given(owner, (id) => equal('subscriptions.user_id', id)),
    ...(reader.plain ? [] : [ofVisible('story', reader), ofVisible('worklist', reader)]),
  ];
  const filters = [
    ...given(target_type, (types) => oneOf('subscriptions.target_type', types)),
    ...given(target_id, (id) => equal('subscriptions.target_id', id)),
  ];
  return pageOf(database, subscriptions, { visible, filters }, paging);
}

export const subscriptionById = (
  database: Database,
  id: number,
): Promise<Subscription | undefined> => rowById(database, subscriptions, id);

function ofVisible(type: 'story' | 'worklist', reader: Reader): Condition {
  const table = type === 'story' ? 'stories' : 'worklists';
  const { shape, values, build } = pointsAtVisible('subscriptions.target_id', table, reader);
  return {
    shape: `of ${type}: ${shape}`,
    values,
    build: (slot) => sql`(${sql.ref('subscriptions.target_type')} <> ${type} or ${build(slot)})`,
  };
}
