import { sql } from 'kysely';
import { forgetStories } from '../../database/kept/keep.ts';
import { keepMergedAt } from '../../database/kept/merged-at.ts';
import { jsonValue } from '../../database/sqlite/json.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { deleteTaskRows } from '../tasks/delete-task.ts';
import { forbid } from './permit.ts';
import { removeUnused, tagsOf } from './secret-tags.ts';
import { storyIfSeen } from './story-rows.ts';
import { dropCards } from '../worklists/items/drop-cards.ts';

/** Deletes a story with its tasks, comments and all that points at it. One that is not there is gone already. */
export function deleteStory(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    const story = await storyIfSeen(change, id);
    if (!story) return;
    const tags = story.private ? await tagsOf(change, id) : [];
    await forgetStories(change.database, [id]);
    const elsewhere = await mergedBeforeTheyLeft(change, id);
    await deleteTimeline(change, id);
    if (elsewhere.length > 0) await keepMergedAt(change.database, elsewhere);
    await deleteTaskRows(change, await tasksOf(change, id));
    await forbid(change, id);
    await dropCards(change, 'story', id);
    await change.remove('subscriptions', { target_type: 'story', target_id: id });
    for (const table of ['story_storytags', 'story_due_dates'] as const) {
      await change.remove(table, { story_id: id });
    }
    await removeUnused(change, tags);
    await change.remove('stories', { id });
    change.forget(id);
  });
}

async function tasksOf({ database }: Change, story: number): Promise<number[]> {
  const tasks = await database
    .selectFrom('tasks')
    .select('id')
    .where('story_id', '=', story)
    .execute();
  return tasks.map(({ id }) => id);
}

/** Tasks of other stories by now, of which this timeline tells that they were merged. */
async function mergedBeforeTheyLeft({ database }: Change, story: number): Promise<number[]> {
  const info = sql.ref('events.event_info');
  const { rows } = await sql<{ id: number }>`
    select id from tasks where story_id <> ${story} and id in (
      select ${jsonValue(info, 'task_id')} from events where story_id = ${story}
      and event_type = 'task_status_changed' and ${jsonValue(info, 'new_status')} = 'merged')
    `.execute(database);
  return rows.map(({ id }) => id);
}

async function deleteTimeline(change: Change, story: number): Promise<void> {
  const { database } = change;
  const comments = await database
    .selectFrom('events')
    .select('comment_id')
    .where('story_id', '=', story)
    .where('comment_id', 'is not', null)
    .execute();
  const ids = JSON.stringify(comments.map(({ comment_id }) => comment_id));
  const these = sql`(select value from json_each(${ids}))`;
  await change.remove('events', { story_id: story });
  await sql`update comments set in_reply_to = null where in_reply_to in ${these}`.execute(database);
  await sql`delete from comments_history where comment_id in ${these}`.execute(database);
  await sql`delete from comments where id in ${these}`.execute(database);
}
