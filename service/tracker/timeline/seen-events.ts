import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonValue } from '../../database/sqlite/json.ts';
import type { Column, Condition } from '../query/condition.ts';
import type { Slot } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { type Guarded, oneVisible, pointsAtHidden, pointsAtVisible, visible } from '../visible.ts';

interface Of {
  readonly story_id?: number;
  readonly worklist_id?: number;
  readonly board_id?: number;
}

/** Events of what the reader may see. Where a story, worklist or board is named, it is looked at once. */
export function seenEvents(reader: Reader, { story_id, worklist_id, board_id }: Of): Condition[] {
  return [
    ofVisible('events.story_id', 'stories', story_id, reader),
    ofVisible('events.worklist_id', 'worklists', worklist_id, reader),
    ofVisible('events.board_id', 'boards', board_id, reader),
    ...(story_id === undefined ? [itemSeen(reader, 'events')] : []),
  ];
}

const ofVisible = (column: Column, table: Guarded, id: number | undefined, reader: Reader) =>
  id === undefined ? pointsAtVisible(column, table, reader) : oneVisible(table, column, id, reader);

/**
 * What of the timeline of worklists and boards, and of stories, is hidden from the reader: little, and found
 * by indexes. No event is of two of these.
 */
export function hiddenEvents(reader: Reader): Condition[] {
  const list = pointsAtHidden('events.worklist_id', 'worklists', reader);
  const item = itemSeen(reader, 'events');
  return [
    pointsAtHidden('events.story_id', 'stories', reader),
    pointsAtHidden('events.board_id', 'boards', reader),
    {
      shape: `${list.shape} or not ${item.shape}`,
      values: { ...list.values, ...item.values },
      build: (slot) =>
        sql`(events.worklist_id > 0 and (${list.build(slot)} or not ${item.build(slot)}))`,
    },
  ];
}

/** A card that came into a worklist, moved or left, shows only to those who may see its story. */
export function itemSeen(reader: Reader, table: 'events' | 'subscription_events'): Condition {
  const story = visible('stories', reader);
  const ofItem = itemOf(sql.ref(`${table}.event_info`));
  return {
    shape: `items of ${story.shape}`,
    values: story.values,
    build: (slot) => sql`(${sql.ref(`${table}.event_type`)} <> 'worklist_contents_changed'
      or case ${ofItem('item_type')}
        when 'story' then ${storySeen(story, slot, ofItem('item_id'))}
        when 'task' then exists (select 1 from tasks where tasks.id = ${ofItem('item_id')}
          and ${storySeen(story, slot, sql.ref('tasks.story_id'))})
        else 1 end)`,
  };
}

const itemOf = (info: Expression<unknown>) => (name: string) =>
  sql`coalesce(${sql.join(
    ['updated.old', 'removed', 'added'].map((change) => jsonValue(info, `${change}.${name}`)),
  )})`;

/** The story with the id is there and visible, by a condition of `visible`. */
export const storySeen = (
  story: Condition,
  slot: Slot,
  id: Expression<unknown>,
): Expression<SqlBool> =>
  sql`exists (select 1 from stories where stories.id = ${id} and ${story.build(slot)})`;
