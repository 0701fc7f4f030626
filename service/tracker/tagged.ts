import { sql } from 'kysely';
import { fold } from '../database/fold.ts';
import { jsonItems } from '../database/sqlite/json.ts';
import type { Column, Condition } from './query/condition.ts';

/** The story carries each of the tags, or one of them, whatever their case. */
export function tagged(story: Column, tags: readonly string[], every: boolean): Condition {
  const names = [...new Set(tags.map(fold))];
  return every && names.length > 1 ? carriesAll(story, names) : carriesOne(story, names);
}

function carriesOne(story: Column, names: readonly string[]): Condition {
  return {
    shape: `${story} has a tag`,
    values: { tags: JSON.stringify(names) },
    build(slot, walking) {
      const ofTags = sql`storytag_id in (
        select id from storytags where name_folded in ${jsonItems(slot('tags'))})`;
      const theirs = sql`story_storytags.story_id = ${sql.ref(story)}`;
      return walking
        ? sql`1 = (select 1 from story_storytags where ${theirs} and ${ofTags} limit 1)`
        : sql`${sql.ref(story)} in (select story_id from story_storytags where ${ofTags})`;
    },
  };
}

/** One text for any number of tags: two of one name that differ in case count once. */
function carriesAll(story: Column, names: readonly string[]): Condition {
  return {
    shape: `${story} has all tags`,
    values: { tags: JSON.stringify(names) },
    build(slot, walking) {
      const wanted = sql`story_storytags
        join storytags on storytags.id = story_storytags.storytag_id
        where storytags.name_folded in ${jsonItems(slot('tags'))}`;
      const all = sql`count(distinct storytags.name_folded) = json_array_length(${slot('tags')})`;
      return walking
        ? sql`(select ${all} from ${wanted} and story_storytags.story_id = ${sql.ref(story)})`
        : sql`${sql.ref(story)} in (
            select story_id from ${wanted} group by story_id having ${all})`;
    },
  };
}
