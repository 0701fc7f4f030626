import type { PlainNewStory, Story, StoryChange } from '@storyboard/contract/story';
import { rowById } from '../query/one.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { present, wrong } from '../refused.ts';
import { checkTitle } from '../titles.ts';
import { permit, permitFirst } from './permit.ts';
import { storyListing, type StoryRow } from './story-listing.ts';
import { asStories } from './story-parts.ts';
import { permittedTo } from './story-permissions.ts';
import { storyToChange } from './story-rows.ts';
import { checkNewType, checkNextType } from './story-types.ts';

/** Makes a story, with whoever is listed permitted to see it where it is private. */
export function createStory(store: Store, author: Reader, draft: PlainNewStory): Promise<Story> {
  return record(store, author, async (change) => {
    const { users, teams, tags = [], creator_id = author.id, ...values } = draft;
    if (creator_id !== author.id) throw wrong("You can't select author of story.");
    checkTitle(author, values.title);
    if (tags.length > 0) throw wrong('Tags are added afterwards, with PUT /stories/ID/tags');
    await checkNewType(change, values.story_type_id ?? 1);
    await checkNewId(change, values.id);
    const id = await change.insert('stories', {
      is_bug: true,
      ...values,
      creator_id: author.id,
    });
    if (values.private) await permitFirst(change, id, { users, teams });
    const made = await rowById(change.database, storyListing(), id);
    await tell(change, { story_id: id }, createdEvent(id, draft.title));
    return asMade(present(made, 'Story', id), change);
  });
}

const createdEvent = (id: number, title: string) => ({
  event_type: 'story_created' as const,
  event_info: { story_id: id, story_title: title },
});

async function checkNewId({ database }: Change, id: number | undefined): Promise<void> {
  if (id === undefined) return;
  if (id < 1) throw wrong(`${id} is no id`);
  const taken = await database
    .selectFrom('stories')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (taken) throw wrong(`Database object 'Story' with field value '${id}' already exists.`);
}

/** The answer to a create has the columns of its own row only, and the moment in full. */
function asMade(row: StoryRow, change: Change): Story {
  const { id, title, description, creator_id, story_type_id } = row;
  return {
    id,
    title,
    description,
    is_bug: row.is_bug === null ? null : row.is_bug === 1,
    creator_id,
    story_type_id,
    private: row.private,
    created_at: change.told,
    updated_at: null,
  };
}

/** Changes what is given of a story. Nothing happens where nothing is other than it was. */
export function updateStory(
  store: Store,
  author: Reader,
  id: number,
  draft: StoryChange,
): Promise<Story> {
  return record(store, author, async (change) => {
    const before = await storyToChange(change, id);
    const { users, teams, ...values } = draft;
    checkTitle(author, values.title, before.title);
    await checkChange(change, before, values);
    const permits = values.private ?? before.private;
    if (permits) await permit(change, id, { users, teams });
    if (differs(before, values) || (permits && (users ?? teams))) {
      await change.update('stories', id, values);
      await tell(change, { story_id: id }, changedEvent(id, values.title ?? before.title));
    }
    return changedStory(change, id);
  });
}

async function checkChange(
  change: Change,
  before: StoryRow,
  { creator_id = before.creator_id ?? undefined, story_type_id: next }: StoryChange,
): Promise<void> {
  if ((creator_id ?? null) !== before.creator_id) {
    throw wrong("You can't change author of story.");
  }
  if (next === undefined) return;
  const story_type_id = before.story_type_id ?? next;
  await checkNextType(change, { id: before.id, story_type_id }, next);
}

const changedEvent = (id: number, title: string) => ({
  event_type: 'story_details_changed' as const,
  event_info: { story_id: id, story_title: title },
});

const differs = (before: StoryRow, values: object): boolean =>
  Object.entries(values).some(([name, value]) => {
    const stored: unknown = typeof value === 'boolean' ? Number(value) : value;
    return before[name as keyof StoryRow] !== stored;
  });

/**
 * The story as its author left it, even out of their own sight. The original also names those who could see
 * it while it was private.
 */
async function changedStory({ database, author }: Change, id: number): Promise<Story> {
  const row = present(await rowById(database, storyListing(), id), 'Story', id);
  const guarded = { ...row, private: true };
  const [story] = await asStories(database, author, [row], false);
  const permitted = author.plain ? await permittedTo(database, author, [guarded]) : undefined;
  return { ...present(story, 'Story', id), ...permitted?.get(id) };
}
