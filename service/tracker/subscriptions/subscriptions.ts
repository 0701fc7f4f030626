import type { Subscription } from '@storyboard/contract/subscription';
import { sql } from 'kysely';
import { stamps } from '../query/columns.ts';
import { type Condition, equal, given, not, oneOf } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { Refused } from '../refused.ts';
import { pointsAtHidden, pointsAtVisible } from '../visible.ts';

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

/**
 * One's own; superusers see everybody's. The original shows those of what is out of sight by now, too, and one's
 * own where those of others are asked for.
 */
export function listSubscriptions(
  database: Database,
  reader: Reader,
  { user_id, target_type, target_id, ...paging }: SubscriptionFilters & Paging,
): Promise<Page<Subscription>> {
  if (!reader.plain && !reader.superuser && (user_id ?? reader.id) !== reader.id) {
    throw new Refused(403, 'What others follow is theirs: user_id can be your own id only');
  }
  const owner = reader.superuser ? user_id : (reader.id ?? 0);
  const visible = [...given(owner, (id) => equal('subscriptions.user_id', id)), ...seen(reader)];
  const filters = [
    ...given(target_type, (types) => oneOf('subscriptions.target_type', types)),
    ...given(target_id, (id) => equal('subscriptions.target_id', id)),
  ];
  return pageOf(database, reader, subscriptions, { visible, filters }, paging);
}

export const subscriptionById = (
  database: Database,
  id: number,
): Promise<Subscription | undefined> => rowById(database, subscriptions, id);

/** The same, as far as the reader may see what it is for. */
export const subscriptionIfSeen = (
  database: Database,
  reader: Reader,
  id: number,
): Promise<Subscription | undefined> => rowById(database, subscriptions, id, seen(reader));

const target = 'subscriptions.target_id';

function seen(reader: Reader): Condition[] {
  if (reader.plain) return [];
  return [
    ofVisible('story', pointsAtVisible(target, 'stories', reader)),
    ofVisible('worklist', pointsAtVisible(target, 'worklists', reader)),
    ofVisible('task', not(atHiddenTask(reader))),
  ];
}

const ofVisible = (
  type: 'story' | 'worklist' | 'task',
  { shape, values, build }: Condition,
): Condition => ({
  shape: `of ${type}: ${shape}`,
  values,
  build: (slot) => sql`(${sql.ref('subscriptions.target_type')} <> ${type} or ${build(slot)})`,
});

function atHiddenTask(reader: Reader): Condition {
  const { shape, values, build } = pointsAtHidden('tasks.story_id', 'stories', reader);
  return {
    shape: `task of ${shape}`,
    values,
    build: (slot) => sql`${sql.ref(target)} in (select tasks.id from tasks where ${build(slot)})`,
  };
}
