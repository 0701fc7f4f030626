import type { Story } from '@storyboard/contract/story';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import type { StoryRow } from './story-listing.ts';
import { namesOf, nothingNamed } from './story-names.ts';
import { nobody, permittedTo } from './story-permissions.ts';

/**
 * Rows of the store as answers show them, with their tags, counts and who may see them; with `names` also
 * the projects and people of their tasks. A handful of queries for any number of rows, and none for public
 * rows without names.
 */
export function asStories(
  database: Database,
  reader: Reader,
  rows: readonly StoryRow[],
  names: boolean,
): Promise<Story[]> | Story[] {
  const stories = rows.map(asStory);
  const more = names || stories.some((story) => story.private);
  return more ? withMore(database, reader, stories, names) : stories;
}

async function withMore(
  database: Database,
  reader: Reader,
  stories: Story[],
  names: boolean,
): Promise<Story[]> {
  const permitted = await permittedTo(database, reader, stories);
  for (const story of stories) Object.assign(story, permitted.get(story.id));
  if (names) {
    const named = await namesOf(database, stories);
    for (const story of stories) Object.assign(story, named.get(story.id) ?? nothingNamed);
  }
  return stories;
}

/** Written out: objects that are made alike are serialised much quicker. */
const asStory = (row: StoryRow): Story => ({
  id: row.id,
  created_at: row.created_at,
  updated_at: row.updated_at,
  title: row.title,
  description: row.description,
  is_bug: row.is_bug === null ? null : row.is_bug === 1,
  private: row.private,
  creator_id: row.creator_id,
  story_type_id: row.story_type_id,
  status: row.status,
  task_statuses: countsOf(row),
  tags: tagsOf(row),
  users: nobody.users,
  teams: nobody.teams,
  creator_name: row.creator_name,
});

const NO_TAGS: string[] = [];

/** Names in which nothing is escaped lie in the list as they are: to cut it is several times as quick. */
export function tagsOf({ tags }: Pick<StoryRow, 'tags'>): string[] {
  if (tags === '[]') return NO_TAGS;
  return tags.includes('\\') ? (JSON.parse(tags) as string[]) : tags.slice(2, -2).split('","');
}

/** In the original's order. Stories without tasks have no counts at all. */
function countsOf({ todo, merged, invalid, review, inprogress }: StoryRow): Story['task_statuses'] {
  const some = todo + merged + invalid + review + inprogress > 0;
  return [
    { key: 'todo', count: some ? todo : null },
    { key: 'merged', count: some ? merged : null },
    { key: 'invalid', count: some ? invalid : null },
    { key: 'review', count: some ? review : null },
    { key: 'inprogress', count: some ? inprogress : null },
  ];
}
