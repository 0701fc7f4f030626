import type { StoryStatus } from '@storyboard/contract/story';
import * as criteria from './criteria';
import type { AddressParams, Criteria, Sort } from './criteria';

export type StorySortField = 'updated_at' | 'created_at' | 'title' | 'status' | 'id';

export interface StoryQuery extends Criteria {
  /** Any of these; all three are the same as no filter. */
  readonly statuses: readonly StoryStatus[];
  /** Undefined: newest change first, or the best match first where there is a text. */
  readonly sort?: Sort<StorySortField>;
}

export const ALL_STORY_STATUSES: readonly StoryStatus[] = ['active', 'merged', 'invalid'];
/** What an address without a status shows. */
export const USUAL_STORY_STATUSES: readonly StoryStatus[] = ['active'];

const SORT_FIELDS: readonly StorySortField[] = [
  'updated_at',
  'created_at',
  'title',
  'status',
  'id',
];

/** Active stories, newest change first. */
export const ACTIVE_STORIES: StoryQuery = {
  ...criteria.NO_CRITERIA,
  statuses: USUAL_STORY_STATUSES,
};

/** The query that an address stands for. */
export function storyQueryOf(params: AddressParams): StoryQuery {
  const sort = criteria.sortOf(params, SORT_FIELDS);
  return {
    ...criteria.criteriaOf(params),
    statuses: criteria.statusesOf(params, ALL_STORY_STATUSES, USUAL_STORY_STATUSES),
    ...(sort && { sort }),
  };
}

/** The parameters of the address of a query; undefined for what it does not say. */
export function addressOfStories(query: StoryQuery): AddressParams {
  return {
    ...criteria.addressOfCriteria(query),
    ...criteria.addressOfStatuses(query.statuses, ALL_STORY_STATUSES, USUAL_STORY_STATUSES),
    ...criteria.addressOfSort(query.sort),
  };
}
