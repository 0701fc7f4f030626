import type { Comment, CommentText, TimelineEvent } from '@storyboard/contract/timeline-event';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { present, Refused, wrong } from '../refused.ts';
import { storyToChange } from '../stories/story-rows.ts';
import { commentById, commentOfStory } from './comments.ts';
import { eventById } from './events.ts';

/** Where a comment is. */
export interface CommentAddress {
  readonly story_id: number;
  readonly comment_id: number;
}

/** Says something to a story. The answer is the event that stands on its timeline. */
export function addComment(
  store: Store,
  author: Reader,
  story: number,
  { content, in_reply_to }: CommentText,
): Promise<TimelineEvent> {
  return record(store, author, async (change) => {
    await storyToChange(change, story);
    checkContent(author, content ?? '');
    if (in_reply_to) await checkAnswered(change, story, in_reply_to);
    const comment_id = await change.insert('comments', { content, in_reply_to });
    const id = await tell(
      change,
      { story_id: story },
      {
        event_type: 'user_comment',
        comment_id,
        notice: { comment_content: content ?? null, comment_id, story_id: story },
      },
    );
    const event = await eventById(change.database, author, id);
    return { ...present(event, 'Event', id), created_at: change.told };
  });
}

/** The original takes comments that say nothing. */
function checkContent({ plain }: Reader, content: string | null): void {
  if (!plain && !content?.trim()) throw wrong('A comment needs content');
}

async function checkAnswered({ database }: Change, story: number, comment: number) {
  const answered = await database
    .selectFrom('events')
    .select('id')
    .where('story_id', '=', story)
    .where('comment_id', '=', comment)
    .executeTakeFirst();
  if (!answered)
    throw wrong(`Comment ${comment} is none of story ${story}: it has no replies there`);
}

/** Changes what one's own comment says; what it said before is kept. */
export function editComment(
  store: Store,
  author: Reader,
  address: CommentAddress,
  { content }: CommentText,
): Promise<Comment> {
  const { comment_id: id } = address;
  return record(store, author, async (change) => {
    const { comment, by, story } = await commentToChange(change, address);
    if (by !== author.id) throw new Refused(403, 'You are not allowed to update this comment.');
    if (content === undefined || content === comment.content) return comment;
    checkContent(author, content);
    await change.insert('comments_history', { comment_id: id, content: comment.content });
    await change.update('comments', id, { content });
    await change.touch(story);
    return present(await commentById(change.database, author, id), 'Comment', id);
  });
}

/** A deleted comment stays, inactive: others may have answered it. */
export function deleteComment(
  store: Store,
  author: Reader,
  address: CommentAddress,
): Promise<void> {
  return record(store, author, async (change) => {
    const { story } = await commentToChange(change, address);
    await change.update('comments', address.comment_id, { is_active: false });
    await change.touch(story);
  });
}

/** A comment on a story that its reader may see, with who said it. */
async function commentToChange(
  { database, author }: Change,
  { story_id, comment_id: id }: CommentAddress,
) {
  const comment = present(await commentOfStory(database, author, story_id, id), 'Comment', id);
  const said = await database
    .selectFrom('events')
    .select(['author_id', 'story_id'])
    .where('comment_id', '=', id)
    .executeTakeFirstOrThrow();
  return { comment, by: said.author_id, story: said.story_id ?? 0 };
}
