import { sql } from 'kysely';
import {
  allOf,
  anyOf,
  type Condition,
  contains,
  equal,
  given,
  isNull,
  oneOf,
} from '../query/condition.ts';
import type { Database } from '../query/shaped.ts';
import { tagged } from '../tagged.ts';
import { atPlaces, type TaskTraits, withTraits } from '../tasks/conditions.ts';
import { type PlaceFilters, placesOf } from '../tasks/places.ts';

export interface StoryFilters extends PlaceFilters, TaskTraits {
  readonly title?: string;
  readonly description?: string;
  readonly status?: readonly string[];
  readonly kind?: 'bug' | 'feature';
  readonly creator_id?: readonly (number | null)[];
  readonly subscriber_id?: number;
  readonly tags?: readonly string[];
  readonly tags_filter_type?: string;
  /** An instant without zone; changes in that second do not count. */
  readonly updated_since?: string;
}

export async function storyConditions(
  database: Database,
  filters: StoryFilters,
): Promise<Condition[]> {
  const places = await placesOf(database, filters);
  return [
    ...ownConditions(filters),
    ...given(filters.tags, (tags) =>
      tagged('stories.id', tags, filters.tags_filter_type !== 'any'),
    ),
    ...given([...atPlaces(places), ...withTraits(filters)], withTask),
    ...given(filters.subscriber_id, subscribedTo),
  ];
}

const ownConditions = (filters: StoryFilters): Condition[] => [
  ...given(filters.title, (text) => contains('stories.title_folded', text)),
  ...given(filters.description, (text) => contains('stories.description_folded', text)),
  ...given(filters.status, (statuses) => oneOf('stories.status', statuses)),
  ...given(filters.kind, (kind) => equal('stories.is_bug', kind === 'bug' ? 1 : 0)),
  ...given(filters.creator_id, createdBy),
  ...given(filters.updated_since, updatedSince),
];

function createdBy(people: readonly (number | null)[]): Condition {
  const persons = people.filter((person) => person !== null);
  return anyOf([
    ...given(persons, (ids) => oneOf('stories.creator_id', ids)),
    ...(persons.length < people.length ? [isNull('stories.creator_id')] : []),
  ]);
}

/** Strictly later, in whole seconds. */
function updatedSince(instant: string): Condition {
  const next = new Date(Math.floor(Date.parse(`${instant}Z`) / 1000) * 1000 + 1000);
  return {
    shape: 'updated since',
    values: { since: next.toISOString().slice(0, 19) },
    build: (slot) => sql`stories.updated_at >= ${slot('since')}`,
  };
}

/** One task of the story is all that was asked. */
function withTask(conditions: readonly Condition[]): Condition {
  const { shape, values, build } = allOf(conditions);
  return {
    shape: `with task ${shape}`,
    values,
    build: (slot) => sql`stories.id in (select tasks.story_id from tasks where ${build(slot)})`,
  };
}

const subscribedTo = (subscriber: number): Condition => ({
  shape: 'stories subscribed to',
  values: { subscriber },
  build: (slot) => sql`stories.id in (
    select target_id from subscriptions
    where target_type = 'story' and user_id = ${slot('subscriber')})`,
});
