import type { Task } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { jsonItems } from '../../../database/sqlite/json.ts';
import { allOf, type Column, type Condition } from '../../query/condition.ts';
import { type Database, run } from '../../query/shaped.ts';
import type { Reader } from '../../reader.ts';
import { storyListing, type StoryRow } from '../../stories/story-listing.ts';
import { taskListing } from '../../tasks/task-listing.ts';
import { pointsAtVisible, visible } from '../../visible.ts';

const among = (column: Column, ids: readonly number[]): Condition => ({
  shape: `${column} among`,
  values: { ids: JSON.stringify(ids) },
  build: (slot) => sql`${sql.ref(column)} in ${jsonItems(slot('ids'))}`,
});

/** Those of the stories that the reader may see, by id. */
export async function seenStories(
  database: Database,
  reader: Reader,
  ids: readonly number[],
): Promise<StoryRow[]> {
  if (ids.length === 0) return [];
  const { shape, values, build } = allOf([among('stories.id', ids), visible('stories', reader)]);
  return run(database, `stories ${shape}`, values, (slot) =>
    storyListing().select(database, slot).where(build(slot)).orderBy(sql.ref('stories.id')),
  );
}

/** Those of the tasks whose stories the reader may see, by id. */
export async function seenTasks(
  database: Database,
  reader: Reader,
  ids: readonly number[],
): Promise<Task[]> {
  if (ids.length === 0) return [];
  const seen = pointsAtVisible('tasks.story_id', 'stories', reader);
  const { shape, values, build } = allOf([among('tasks.id', ids), seen]);
  const listing = taskListing({ plain: reader.plain });
  return run(database, `tasks ${reader.plain} ${shape}`, values, (slot) =>
    listing.select(database, slot).where(build(slot)).orderBy(sql.ref('tasks.id')),
  );
}
