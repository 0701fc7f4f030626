import { TAG_NAME_MAX } from '@storyboard/contract/limits';
import type { Story } from '@storyboard/contract/story';
import type { Tag } from '@storyboard/contract/tag';
import { fold } from '../../database/fold.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { missing, Refused, wrong } from '../refused.ts';
import { removeUnused } from './secret-tags.ts';
import type { StoryRow } from './story-listing.ts';
import { asStories } from './story-parts.ts';
import { storyToChange } from './story-rows.ts';

/** Makes a tag that no story carries yet. */
export function createTag(store: Store, author: Reader, name: string): Promise<Tag> {
  return record(store, author, async (change) => {
    if (await tagNamed(change, name)) {
      throw wrong(`Database object 'StoryTag' with field value '${name}' already exists.`);
    }
    const id = await addTag(change, name);
    return { id, name, created_at: change.told, updated_at: null };
  });
}

/** Puts tags on a story, and makes those that are new. The answer leaves out counts and who may see it. */
export function addTags(
  store: Store,
  author: Reader,
  id: number,
  names: readonly string[],
): Promise<Story> {
  return record(store, author, async (change) => {
    const story = await storyToChange(change, id);
    for (const name of names) await putTag(change, id, name);
    await tell(change, { story_id: id }, tagsEvent('tags_added', change, story, names));
    const [tagged] = await asStories(
      change.database,
      author,
      [await storyToChange(change, id)],
      false,
    );
    if (!tagged) throw missing('Story', id);
    return { ...tagged, users: undefined, teams: undefined, task_statuses: undefined };
  });
}

/** Takes tags off a story. */
export function removeTags(
  store: Store,
  author: Reader,
  id: number,
  names: readonly string[],
): Promise<void> {
  return record(store, author, async (change) => {
    const story = await storyToChange(change, id);
    const removed: number[] = [];
    for (const name of names) {
      const tag = await tagNamed(change, name);
      const link = { story_id: id, storytag_id: tag?.id ?? 0 };
      removed.push(link.storytag_id);
      if (!(await change.remove('story_storytags', link))) {
        throw new Refused(404, `The Story ${id} has no tag ${name}`);
      }
    }
    if (story.private) await removeUnused(change, removed);
    await tell(change, { story_id: id }, tagsEvent('tags_deleted', change, story, names));
  });
}

async function putTag(change: Change, story: number, name: string): Promise<void> {
  const known = await tagNamed(change, name);
  const storytag_id = known?.id ?? (await addTag(change, name));
  const carried = await change.database
    .selectFrom('story_storytags')
    .select('storytag_id')
    .where('story_id', '=', story)
    .where('storytag_id', '=', storytag_id)
    .executeTakeFirst();
  if (!carried) await change.join('story_storytags', { story_id: story, storytag_id });
  // In the original another case does nothing, and yet is told on the timeline.
  else if (known?.name === name || !change.author.plain) {
    throw wrong(`The Story ${story} already has a tag ${known?.name ?? name}`);
  }
}

async function addTag(change: Change, name: string): Promise<number> {
  if (name.trim() === '') throw wrong('A tag needs a name');
  if (name.includes('\0') || !name.isWellFormed()) {
    throw wrong('A tag holds no NUL and no half characters');
  }
  if (Array.from(name).length > TAG_NAME_MAX) {
    throw wrong(`'${name}' is too long for a tag: at most ${TAG_NAME_MAX} characters`);
  }
  return change.insert('storytags', { name });
}

const tagNamed = ({ database }: Change, name: string) =>
  database
    .selectFrom('storytags')
    .select(['id', 'name'])
    .where('name_folded', '=', fold(name))
    .executeTakeFirst();

const tagsEvent = (
  event_type: 'tags_added' | 'tags_deleted',
  { author }: Change,
  { id, title }: StoryRow,
  tags: readonly string[],
) => ({
  event_type,
  event_info: { story_id: id, author_id: author.id, story_title: title, tags },
});
