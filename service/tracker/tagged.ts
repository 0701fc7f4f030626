import { sql } from 'kysely';
import { fold } from '../database/fold.ts';
import { jsonItems } from '../database/sqlite/json.ts';
import { allOf, type Column, type Condition } from './query/condition.ts';

/** The story carries each of the tags, or one of them, whatever their case. */
export function tagged(story: Column, tags: readonly string[], every: boolean): Condition {
  const names = [...new Set(tags.map(fold))];
  if (!every) return carries(story, names, 0);
  return allOf(names.map((name, index) => carries(story, [name], index)));
}

/** The story carries one of the tags. */
function carries(story: Column, names: readonly string[], index: number): Condition {
  const wanted = `tags ${index}`;
  return {
    shape: `${story} ${wanted}`,
    values: { [wanted]: JSON.stringify(names) },
    build(slot, walking) {
      const ofTags = sql`storytag_id in (
        select id from storytags where name_folded in ${jsonItems(slot(wanted))})`;
      const theirs = sql`story_storytags.story_id = ${sql.ref(story)}`;
      return walking
        ? sql`1 = (select 1 from story_storytags where ${theirs} and ${ofTags} limit 1)`
        : sql`${sql.ref(story)} in (select story_id from story_storytags where ${ofTags})`;
    },
  };
}
