import { sql } from 'kysely';
import type { Database } from '../open.ts';

/** Sets the names that the stories of this condition have. */
const follow = (condition: string) => `
  update stories set tags = (
    select json_group_array(name) from (
      select storytags.name from story_storytags
      join storytags on storytags.id = story_storytags.storytag_id
      where story_storytags.story_id = stories.id order by storytags.id))
  where ${condition}`;

const triggers = {
  'insert on story_storytags': follow('stories.id = new.story_id'),
  'delete on story_storytags': follow('stories.id = old.story_id'),
  'update of name on storytags': follow(
    'stories.id in (select story_id from story_storytags where storytag_id = new.id)',
  ),
};

/** Sets the tags of all stories. */
export async function keepTags(database: Database): Promise<void> {
  await sql.raw(follow('stories.id in (select story_id from story_storytags)')).execute(database);
}

/** Makes the triggers that keep them: whatever gives a story a tag, takes one or names one anew, they follow. */
export async function createTagTriggers(database: Database): Promise<void> {
  for (const [index, [event, statement]] of Object.entries(triggers).entries()) {
    await sql
      .raw(`create trigger story_tags_${index} after ${event} begin ${statement}; end`)
      .execute(database);
  }
}
