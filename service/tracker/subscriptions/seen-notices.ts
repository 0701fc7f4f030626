import { sql } from 'kysely';
import { jsonValue } from '../../database/sqlite/json.ts';
import type { Condition } from '../query/condition.ts';
import type { Values } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { itemSeen, storySeen } from '../timeline/seen-events.ts';
import { visible } from '../visible.ts';

const info = sql.ref('subscription_events.event_info');
const ids = ['story_id', 'task_id', 'comment_id', 'worklist_id', 'board_id', 'project_group_id'];
const named = (name: string) => jsonValue(info, name);

/** The story that a notice tells of: named, or that of the task or comment which is. */
const story = sql`coalesce(${named('story_id')},
  (select tasks.story_id from tasks where tasks.id = ${named('task_id')}),
  (select events.story_id from events where events.comment_id = ${named('comment_id')}))`;

/**
 * Notices of what the reader may see now, whatever could be seen when they were told. What names nothing is for
 * its subscriber alone, and what cannot be read is for nobody.
 */
export function seenNotices(reader: Reader): Condition[] {
  if (reader.plain) return [];
  const seen = {
    stories: visible('stories', reader),
    worklists: visible('worklists', reader),
    boards: visible('boards', reader),
    cards: itemSeen(reader, 'subscription_events'),
  };
  const all = Object.values(seen);
  return [
    {
      shape: `notices of ${all.map(({ shape }) => shape).join()}`,
      values: Object.assign(
        { subscriber: reader.id },
        ...all.map(({ values }) => values),
      ) as Values,
      build: (slot) => sql`case
        when ${info} is not null and not json_valid(${info}) then 0
        when coalesce(${sql.join(ids.map(named))}) is null
          then subscription_events.subscriber_id = ${slot('subscriber')}
        when coalesce(${sql.join(ids.slice(0, 3).map(named))}) is not null
          then ${storySeen(seen.stories, slot, story)}
        when ${named('worklist_id')} is not null then ${seen.cards.build(slot)} and exists (
          select 1 from worklists where worklists.id = ${named('worklist_id')}
          and ${seen.worklists.build(slot)})
        when ${named('board_id')} is not null then exists (
          select 1 from boards where boards.id = ${named('board_id')}
          and ${seen.boards.build(slot)})
        else 1 end`,
    },
  ];
}
