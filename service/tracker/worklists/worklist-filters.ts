import { sql } from 'kysely';
import { type Condition, contains, equal, given, not } from '../query/condition.ts';
import type { Slot } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { oneVisible, pointsAtVisible } from '../visible.ts';

/** What both worklists and boards are filtered by. */
export interface ListFilters {
  readonly title?: string;
  readonly creator_id?: number;
  readonly project_id?: number;
  readonly archived?: boolean;
  /** Who may change or use it. */
  readonly user_id?: number;
  /** What is on it: the story, its tasks, or both. */
  readonly story_id?: number;
  readonly item_type?: string;
  readonly task_id?: number;
}

export interface WorklistFilters extends ListFilters {
  readonly hide_lanes?: boolean;
  /** The lanes of this board, whatever else is asked. */
  readonly board_id?: number;
  readonly subscriber_id?: number;
}

export function worklistConditions(reader: Reader, filters: WorklistFilters): Condition[] {
  const { board_id, hide_lanes = true, archived = false } = filters;
  if (board_id !== undefined) return onBoard(reader, board_id);
  return [
    // The original hides lanes whatever is asked.
    ...(hide_lanes || reader.plain ? [not(lane)] : []),
    ...given(filters.title, (text) => contains('worklists.title_folded', text)),
    ...given(filters.creator_id, (id) => equal('worklists.creator_id', id)),
    ...given(filters.project_id, (id) => equal('worklists.project_id', id)),
    equal('worklists.archived', archived ? 1 : 0),
    ...given(filters.user_id, usedBy),
    ...given(filters.subscriber_id, subscribedTo),
    ...onItems(reader, filters).map(holding),
  ];
}

const lane: Condition = {
  shape: 'lane',
  values: {},
  build: () => sql`worklists.id in (select list_id from board_worklists)`,
};

/** Of a board that the reader may not see nothing is told. The original tells which lanes are on others, too. */
const onBoard = (reader: Reader, board: number): Condition[] => [
  ...(reader.plain ? [] : [oneVisible('boards', 'board', board, reader)]),
  {
    shape: 'lanes of board',
    values: { board },
    build: (slot) => sql`worklists.id in (
      select list_id from board_worklists where board_id = ${slot('board')})`,
  },
];

const usedBy = (user: number): Condition => ({
  shape: 'worklists of user',
  values: { user },
  build: (slot) => sql`worklists.id in (select worklist_id from worklist_permissions
    where permission_id in (
      select permission_id from user_permissions where user_id = ${slot('user')}))`,
});

const subscribedTo = (subscriber: number): Condition => ({
  shape: 'worklists subscribed to',
  values: { subscriber },
  build: (slot) => sql`worklists.id in (select target_id from subscriptions
    where target_type = 'worklist' and user_id = ${slot('subscriber')})`,
});

/** Cards of a story or task. Only of one that the reader may see anything is told. */
export interface OnItems {
  readonly seen: Condition;
  readonly items: Condition;
}

/** Worklists that hold such items. */
function holding({ seen, items }: OnItems): Condition {
  return {
    shape: `worklists with ${items.shape} ${seen.shape}`,
    values: { ...items.values, ...seen.values },
    build: (slot) => sql`(${seen.build(slot)} and worklists.id in (
      select list_id from worklist_items where ${items.build(slot)}))`,
  };
}

export const onItems = (
  reader: Reader,
  { story_id, item_type, task_id }: ListFilters,
): readonly OnItems[] => [
  ...(story_id === undefined
    ? []
    : [
        {
          seen: oneVisible('stories', 'story', story_id, reader),
          items: ofStory(reader, story_id, item_type),
        },
      ]),
  ...(task_id === undefined
    ? []
    : [{ seen: taskSeen(reader, task_id), items: ofTask(reader, task_id) }]),
];

/** The original also finds lists from which the card was removed. */
const still = ({ plain }: Reader) => (plain ? sql`` : sql`and worklist_items.archived = 0`);

function ofStory(reader: Reader, story: number, type: string | undefined): Condition {
  const kind = type === 'story' || type === 'task' ? type : 'any';
  const storyItem = (slot: Slot) => sql`(item_type = 'story' and item_id = ${slot('story')})`;
  const taskItem = (slot: Slot) => sql`(item_type = 'task' and item_id in (
    select tasks.id from tasks where tasks.story_id = ${slot('story')}))`;
  return {
    shape: `items of story ${kind} ${reader.plain}`,
    values: { story },
    build(slot) {
      const each = [
        ...(kind === 'task' ? [] : [storyItem(slot)]),
        ...(kind === 'story' ? [] : [taskItem(slot)]),
      ];
      return sql`((${sql.join(each, sql` or `)}) ${still(reader)})`;
    },
  };
}

const ofTask = (reader: Reader, task: number): Condition => ({
  shape: `items of task ${reader.plain}`,
  values: { task },
  build: (slot) => sql`(item_type = 'task' and item_id = ${slot('task')} ${still(reader)})`,
});

function taskSeen(reader: Reader, task: number): Condition {
  const seen = pointsAtVisible('tasks.story_id', 'stories', reader);
  return {
    shape: `task of ${seen.shape}`,
    values: { ...seen.values, task },
    build: (slot) => sql`1 = (select count(*) from tasks
      where tasks.id = ${slot('task')} and ${seen.build(slot)})`,
  };
}
