import type { Comment } from '@storyboard/contract/timeline-event';
import { sql } from 'kysely';
import { flag, stamps } from '../query/columns.ts';
import type { Condition } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { oneVisible, visible } from '../visible.ts';

export const commentSorts = sortsBy('comments', [
  'id',
  'content',
  'is_active',
  'in_reply_to',
  'created_at',
  'updated_at',
]);

const comments: Listing<Comment> = {
  shape: 'comments',
  table: 'comments',
  sorts: commentSorts,
  select: (database) =>
    database
      .selectFrom('comments')
      .select([
        'comments.id',
        'comments.content',
        flag('comments.is_active').as('is_active'),
        'comments.in_reply_to',
        ...stamps('comments'),
      ]),
};

/** A comment is of the story on whose timeline it stands. */
const onStory = (story: number): Condition => ({
  shape: 'comments on story',
  values: { story },
  build: (slot) => sql`comments.id in (
    select comment_id from events
    where events.story_id = ${slot('story')} and events.event_type = 'user_comment')`,
});

/** The comment stands on the timeline of a story that the reader may see. */
function onVisibleStory(reader: Reader): Condition {
  const story = visible('stories', reader);
  return {
    shape: `comments on ${story.shape}`,
    values: story.values,
    build: (slot) => sql`exists (
      select 1 from events join stories on stories.id = events.story_id
      where events.comment_id = comments.id and ${story.build(slot)})`,
  };
}

/** None when there is no such story, or the reader may not see it. */
export function listComments(
  database: Database,
  reader: Reader,
  story: number,
  paging: Paging,
): Promise<Page<Comment>> {
  const visible = [oneVisible('stories', 'story', story, reader), onStory(story)];
  return pageOf(database, reader, comments, { visible }, paging);
}

/** Undefined when there is no such comment, or the reader may not see its story. */
export const commentById = (
  database: Database,
  reader: Reader,
  id: number,
): Promise<Comment | undefined> => rowById(database, comments, id, [onVisibleStory(reader)]);

/** The same, where it is on this story. The original gives it under any. */
export const commentOfStory = (
  database: Database,
  reader: Reader,
  story: number,
  id: number,
): Promise<Comment | undefined> =>
  reader.plain
    ? commentById(database, reader, id)
    : rowById(database, comments, id, [
        oneVisible('stories', 'story', story, reader),
        onStory(story),
      ]);

/** What a comment said before each edit, oldest first. */
export function historyOf(database: Database, comment: number): Promise<Partial<Comment>[]> {
  return run(database, 'history of comment', { comment }, (slot) =>
    database
      .selectFrom('comments_history')
      .select(['comments_history.id', 'comments_history.content', ...stamps('comments_history')])
      .where('comments_history.comment_id', '=', slot<number>('comment'))
      .orderBy('comments_history.id'),
  );
}
