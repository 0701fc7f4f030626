import { STORY_STATUSES } from '@storyboard/contract/story';
import { storySorts } from '../../tracker/stories/story-listing.ts';
import { pagingBy } from '../paging.ts';
import {
  Instant,
  many,
  one,
  OneOf,
  parametersFor,
  PersonOrNone,
  Text,
  TagNames,
  Texts,
  Whole,
  YesNo,
} from '../parameters.ts';
import { RefusedByApi } from '../refusals.ts';
import { places, priorities } from '../tasks/parameters.ts';

const original = {
  title: Text,
  description: Text,
  status: Texts,
  assignee_id: one(Whole),
  creator_id: one(Whole),
  project_group_id: one(Whole),
  project_id: one(Whole),
  subscriber_id: Whole,
  tags: TagNames,
  tags_filter_type: Text,
  updated_since: Instant,
  ...pagingBy(storySorts),
};

const ours = {
  ...places,
  assignee_id: many(PersonOrNone),
  creator_id: many(Whole),
  status: many(OneOf(STORY_STATUSES)),
  priority: priorities,
  kind: OneOf(['bug', 'feature']),
  private: YesNo,
  names: YesNo,
};

export const storiesQuery = (plain: boolean) => parametersFor(plain, original, ours);

export const storySearchQuery = (plain: boolean) =>
  parametersFor(plain, { q: Text, ...original }, ours);

/** The original looks at how tags are to be taken only where some are given. */
export function checkTagsFilter(query: { tags?: string[]; tags_filter_type?: string }): void {
  const { tags, tags_filter_type: type } = query;
  if (!tags || type === undefined || type === 'all' || type === 'any') return;
  throw new RefusedByApi(404, 'Tags filter not found. tags_filter_type is all or any');
}
