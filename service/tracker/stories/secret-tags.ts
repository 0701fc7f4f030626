import { sql } from 'kysely';
import type { Change } from '../record.ts';

/** The tags of a story, by their ids. */
export async function tagsOf({ database }: Change, story: number): Promise<number[]> {
  const tags = await database
    .selectFrom('story_storytags')
    .select('storytag_id')
    .where('story_id', '=', story)
    .execute();
  return tags.map(({ storytag_id }) => storytag_id);
}

/**
 * Tags that left a private story go where no other story has them: everybody reads the tags of no story. The
 * original keeps them.
 */
export async function removeUnused(change: Change, tags: readonly number[]): Promise<void> {
  if (change.author.plain || tags.length === 0) return;
  const { rows } = await sql<{ id: number }>`
    select id from storytags where id in (select value from json_each(${JSON.stringify(tags)}))
    and id not in (select storytag_id from story_storytags)`.execute(change.database);
  for (const { id } of rows) await change.remove('storytags', { id });
}
