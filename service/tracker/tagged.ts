import { sql } from 'kysely';
import { fold } from '../database/fold.ts';
import { jsonItems } from '../database/sqlite/json.ts';
import type { Column, Condition } from './query/condition.ts';

/** The story carries one of the tags, or each of them, whatever their case. */
export function tagged(story: Column, tags: readonly string[], every: boolean): Condition {
  const names = [...new Set(tags.map(fold))];
  return {
    shape: `${story} tagged ${every ? 'all' : 'any'}`,
    values: { tags: JSON.stringify(names), tagCount: every ? names.length : 1 },
    build: (slot) => sql`${sql.ref(story)} in (
      select story_id from story_storytags
      join storytags on storytags.id = story_storytags.storytag_id
      where storytags.name_folded in ${jsonItems(slot('tags'))}
      group by story_id having count(distinct storytags.name_folded) >= ${slot('tagCount')})`,
  };
}
