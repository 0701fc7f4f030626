import { createTagTriggers, keepTags } from '../kept/tags.ts';
import { stories } from '../tables/stories.ts';
import { addColumn } from './ddl.ts';
import type { Migration } from './migrate.ts';

/** Stories have the names of their tags at hand: to look for them takes as long as to read all the rest. */
export const tagsOfStories: Migration = {
  name: 'tags of stories',
  async up(database) {
    await addColumn(database, 'stories', 'tags', stories.stories.tags);
    await keepTags(database);
    await createTagTriggers(database);
  },
};
