import type { Story } from '@storyboard/contract/story';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import type { StoryRow } from './story-listing.ts';
import { namesOf, nothingNamed } from './story-names.ts';
import { nobody, permittedTo } from './story-permissions.ts';

/**
 * Rows of the store as answers show them, with their tags, counts and who may see them; with `names` also
 * the projects and people of their tasks. A handful of queries for any number of rows, which are changed in
 * place: long lists do not stand in memory twice.
 */
export async function asStories(
  database: Database,
  reader: Reader,
  rows: readonly StoryRow[],
  names: boolean,
): Promise<Story[]> {
  const [tags, permitted, named] = await Promise.all([
    tagsOf(database, rows),
    permittedTo(database, reader, rows),
    names ? namesOf(database, rows) : undefined,
  ]);
  return rows.map((row) =>
    Object.assign(
      row as Omit<StoryRow, 'is_bug'>,
      {
        is_bug: row.is_bug === null ? null : row.is_bug === 1,
        task_statuses: countsOf(row),
        tags: tags.get(row.id) ?? [],
      },
      permitted.get(row.id) ?? nobody,
      named && (named.get(row.id) ?? nothingNamed),
    ),
  );
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

async function tagsOf(
  database: Database,
  rows: readonly StoryRow[],
): Promise<Map<number, string[]>> {
  const tags = await run(database, 'tags of stories', { ids: idsOf(rows) }, (slot) =>
    database
      .selectFrom('story_storytags')
      .innerJoin('storytags', 'storytags.id', 'story_storytags.storytag_id')
      .select(['story_storytags.story_id', 'storytags.name'])
      .where(sql<boolean>`story_storytags.story_id in ${jsonItems(slot('ids'))}`),
  );
  return grouped(
    tags,
    ({ story_id }) => story_id,
    ({ name }) => name,
  );
}
