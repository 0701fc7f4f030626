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
import { tagged } from '../tagged.ts';
import { atPlaces, type TaskTraits, withTraits } from '../tasks/conditions.ts';
import type { PlaceFilters, Places } from '../tasks/places.ts';
import type { Scope } from '../totals.ts';

export interface StoryFilters extends PlaceFilters, TaskTraits {
  readonly title?: string;
  readonly description?: string;
  readonly status?: readonly string[];
  readonly kind?: 'bug' | 'feature';
  readonly private?: boolean;
  readonly creator_id?: readonly (number | null)[];
  readonly subscriber_id?: number;
  readonly tags?: readonly string[];
  readonly tags_filter_type?: string;
  /** An instant without zone; changes in that second do not count. */
  readonly updated_since?: string;
}

/** What is asked of stories beside what their listing sees to: the scope, if it is one. */
export const storyConditions = (
  filters: StoryFilters,
  places: Places,
  scope: Scope | undefined,
): Condition[] => [
  ...ownConditions(filters),
  ...given(filters.tags, (tags) => tagged('stories.id', tags, filters.tags_filter_type !== 'any')),
  ...taskConditions(filters, places, scope),
  ...given(filters.subscriber_id, subscribedTo),
];

/** The story has a task that is all that was asked. That it is in the scope need not be asked again. */
function taskConditions(filters: TaskTraits, places: Places, scope: Scope | undefined) {
  const traits = withTraits(filters);
  return scope && traits.length === 0 ? [] : given([...atPlaces(places), ...traits], withTask);
}

const ownConditions = (filters: StoryFilters): Condition[] => [
  ...given(filters.title, (text) => contains('stories.title_folded', text)),
  ...given(filters.description, (text) => contains('stories.description_folded', text)),
  ...given(filters.status, (statuses) => oneOf('stories.status', statuses)),
  ...given(filters.kind, (kind) => equal('stories.is_bug', kind === 'bug' ? 1 : 0)),
  ...given(filters.private, (hidden) => equal('stories.private', hidden ? 1 : 0)),
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

/** One and the same task of the story. */
export function withTask(conditions: readonly Condition[]): Condition {
  const { shape, values, build } = allOf(conditions);
  return {
    shape: `with task ${shape}`,
    values,
    build: (slot, walking) =>
      walking
        ? sql`1 = (select 1 from tasks where tasks.story_id = stories.id and ${build(slot, walking)} limit 1)`
        : sql`stories.id in (select tasks.story_id from tasks where ${build(slot)})`,
  };
}

const subscribedTo = (subscriber: number): Condition => ({
  shape: 'stories subscribed to',
  values: { subscriber },
  build: (slot) => sql`stories.id in (
    select target_id from subscriptions
    where target_type = 'story' and user_id = ${slot('subscriber')})`,
});
