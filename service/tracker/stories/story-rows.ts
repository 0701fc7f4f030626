import type { Change } from '../record.ts';
import { rowById } from '../query/one.ts';
import { missing } from '../refused.ts';
import { visible } from '../visible.ts';
import { storyListing, type StoryRow } from './story-listing.ts';

const listing = storyListing();

/** A story that its author may see, to change it; refused as not found where it is not. */
export async function storyToChange(change: Change, id: number): Promise<StoryRow> {
  const row = await storyIfSeen(change, id);
  if (!row) throw missing('Story', id);
  return row;
}

export const storyIfSeen = (change: Change, id: number): Promise<StoryRow | undefined> =>
  rowById(change.database, listing, id, [visible('stories', change.author)]);
