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

/** What the original takes as any text. */
export const ourFilters = { item_type: OneOf(['story', 'task']) };
