import { OneOf, Text, Whole, YesNo } from '../parameters.ts';

/** By what worklists and boards are found alike. */
export const listFilters = {
  title: Text,
  creator_id: Whole,
  project_id: Whole,
  archived: YesNo,
  user_id: Whole,
  story_id: Whole,
  task_id: Whole,
  item_type: Text,
};

/** One of two words, where the original takes every text and finds nothing. */
export const ourFilters = { item_type: OneOf(['story', 'task']) };
