import type { ChangeType } from '@storyboard/contract/changes';
import type { TableName } from '../../database/tables.ts';
import type { Guarded } from '../visible.ts';

/** What guarded rows are called in the log. */
export const typeOf = {
  stories: 'story',
  worklists: 'worklist',
  boards: 'board',
  due_dates: 'due_date',
} as const satisfies Record<Guarded, ChangeType>;

/** What the log tells of a row: see the table `changes`. */
export interface Entry {
  readonly type: ChangeType | 'start over';
  readonly row_id: number;
  readonly deleted?: boolean;
  readonly story_id?: number | undefined;
  readonly worklist_id?: number;
  readonly board_id?: number;
  readonly due_date_id?: number;
  readonly only_for?: number | undefined;
  readonly seen_before?: string | undefined;
}

/** The columns of a written row that an entry is made from. */
export type Written = Readonly<Record<string, number | string | null>>;

/** How rows of a table are told of. */
interface Logged {
  readonly columns: readonly string[];
  /** Undefined where nothing is told. */
  readonly entry: (row: Written) => Entry | undefined;
  /** Its rows are part of what is told of, which stays when they go. */
  readonly part?: boolean;
}

type Guard = 'story_id' | 'worklist_id' | 'board_id' | 'due_date_id';

const number = (value: unknown) => Number(value);

const rowOf = (type: ChangeType, guard?: Guard): Logged => ({
  columns: ['id'],
  entry: ({ id }) => ({ type, row_id: number(id), ...(guard && { [guard]: number(id) }) }),
});

const partOf = (type: ChangeType, column: string, guard?: Guard): Logged => ({
  columns: [column],
  entry: ({ [column]: id }) => ({
    type,
    row_id: number(id),
    ...(guard && { [guard]: number(id) }),
  }),
  part: true,
});

const ownedBy = (type: ChangeType, id: string, owner = 'user_id'): Logged => ({
  columns: ['id', owner],
  entry: (row) => ({ type, row_id: number(row[id]), only_for: number(row[owner]) }),
  part: id !== 'id',
});

/** Of worklists and boards it is told that they changed; what came, moved or left is told by the items. */
function eventEntry(row: Written): Entry | undefined {
  const { id, story_id, worklist_id, board_id, event_type } = row;
  if (story_id) return { type: 'event', row_id: number(id), story_id: number(story_id) };
  if (board_id) return { type: 'board', row_id: number(board_id), board_id: number(board_id) };
  if (!worklist_id || event_type === 'worklist_contents_changed') return undefined;
  return { type: 'worklist', row_id: number(worklist_id), worklist_id: number(worklist_id) };
}

export const logged: Partial<Record<TableName, Logged>> = {
  stories: rowOf('story', 'story_id'),
  story_storytags: partOf('story', 'story_id', 'story_id'),
  tasks: {
    columns: ['id', 'story_id'],
    entry: ({ id, story_id }) => ({
      type: 'task',
      row_id: number(id),
      story_id: number(story_id),
    }),
  },
  // The event that tells of a comment says on which story it stands: looked up at the end.
  comments: rowOf('comment'),
  events: {
    columns: ['id', 'story_id', 'worklist_id', 'board_id', 'event_type'],
    entry: eventEntry,
  },
  // Told to those only who may see a story of it: looked up at the end.
  storytags: rowOf('tag'),
  projects: rowOf('project'),
  project_groups: rowOf('project_group'),
  project_group_mapping: partOf('project_group', 'project_group_id'),
  branches: rowOf('branch'),
  milestones: rowOf('milestone'),
  users: rowOf('user'),
  teams: rowOf('team'),
  team_membership: { ...partOf('team', 'team_id'), columns: ['team_id', 'user_id'] },
  worklists: rowOf('worklist', 'worklist_id'),
  // Told to those only who may see the story of the card: looked up at the end.
  worklist_items: {
    ...partOf('worklist', 'list_id', 'worklist_id'),
    columns: ['list_id', 'item_type', 'item_id'],
  },
  boards: rowOf('board', 'board_id'),
  board_worklists: partOf('board', 'board_id', 'board_id'),
  due_dates: rowOf('due_date', 'due_date_id'),
  subscriptions: ownedBy('subscription', 'id'),
  subscription_events: ownedBy('subscription_event', 'id', 'subscriber_id'),
  user_preferences: ownedBy('preference', 'user_id'),
};

const HIDDEN = new Set(['updated_at', 'email', 'openid', 'last_login']);

/** Of people, only what nobody else reads has changed: nobody else is told. */
export const isOwnBusiness = (table: TableName, values: object): boolean =>
  table === 'users' &&
  Object.entries(values).every(([name, value]) => value === undefined || HIDDEN.has(name));
