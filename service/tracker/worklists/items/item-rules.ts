import type { Change } from '../../record.ts';
import { seenStories, seenTasks } from './card-rows.ts';

export interface PointedAt {
  readonly title: string | null;
  /** It says who may see the card. */
  readonly story: number;
}

/** What a card points at, with the story that says who may see it; undefined where the author may not. */
export async function pointedAt(
  { database, author }: Change,
  { item_id, item_type }: { item_id: number; item_type: string },
): Promise<PointedAt | undefined> {
  if (item_type === 'story') {
    const [story] = await seenStories(database, author, [item_id]);
    return story && { title: story.title, story: story.id };
  }
  if (item_type !== 'task') return undefined;
  const [task] = await seenTasks(database, author, [item_id]);
  return task && { title: task.title, story: task.story_id };
}
