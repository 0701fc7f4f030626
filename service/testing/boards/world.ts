import type { Chunk } from '../../database/import/import-tables.ts';
import { aWorld } from '../world.ts';

const at = '2024-01-01T00:00:00';
const stamped = (id: number) => ({ id, created_at: at, updated_at: null });

const permissions = [
  { id: 11, codename: 'edit_worklist', worklist_id: 1, people: [2] },
  { id: 12, codename: 'edit_worklist', worklist_id: 3, people: [2] },
  { id: 13, codename: 'edit_worklist', worklist_id: 4, people: [2] },
  { id: 14, codename: 'edit_board', board_id: 2, people: [2] },
  { id: 15, codename: 'move_cards', board_id: 2, people: [4] },
  { id: 16, codename: 'edit_date', due_date_id: 1, people: [2] },
  { id: 17, codename: 'assign_date', due_date_id: 1, people: [4] },
  { id: 18, codename: 'edit_date', due_date_id: 2, people: [2] },
  { id: 19, codename: 'edit_worklist', worklist_id: 5, people: [4] },
];

const on = (column: 'worklist_id' | 'board_id' | 'due_date_id') =>
  permissions.flatMap(({ id, [column]: row }) =>
    row === undefined ? [] : [{ [column]: row, permission_id: id }],
  );

const item = (id: number, list_id: number, list_position: number, more: object) => ({
  ...stamped(id),
  list_id,
  list_position,
  ...more,
});

const tables = {
  worklists: [
    // A lane of the secret board, by itself for all.
    { ...stamped(3), title: 'A secret lane of cards', creator_id: 2 },
    // A lane of the open board, by itself for few.
    { ...stamped(4), title: 'Open lane', creator_id: 2, private: true },
    { ...stamped(5), title: 'All by itself', creator_id: 4, automatic: true },
  ],
  boards: [{ ...stamped(2), title: 'Open board', creator_id: 2 }],
  board_worklists: [
    { ...stamped(1), board_id: 1, list_id: 3, position: 0 },
    { ...stamped(2), board_id: 2, list_id: 4, position: 0 },
  ],
  worklist_items: [
    item(1, 1, 0, { item_type: 'story', item_id: 1, display_due_date: 1 }),
    item(2, 1, 1, { item_type: 'story', item_id: 2, display_due_date: 2 }),
    item(3, 1, 2, { item_type: 'task', item_id: 2 }),
    item(4, 1, 3, { item_type: 'task', item_id: 1 }),
    item(5, 4, 0, { item_type: 'story', item_id: 2 }),
    item(6, 4, 1, { item_type: 'story', item_id: 1, display_due_date: 2 }),
  ],
  worklist_filters: [
    { ...stamped(1), list_id: 5, type: 'Story' },
    { ...stamped(2), list_id: 5, type: 'Task' },
  ],
  filter_criteria: [
    { ...stamped(1), filter_id: 1, title: 'active', field: 'StoryStatus', value: 'active' },
    { ...stamped(2), filter_id: 2, title: 'todo', field: 'TaskStatus', value: 'todo' },
  ],
  due_dates: [
    { ...stamped(1), name: 'Open date', date: '2024-07-01T00:00:00', creator_id: 2 },
    {
      ...stamped(2),
      name: 'A secret date',
      date: '2024-08-01T00:00:00',
      creator_id: 2,
      private: true,
    },
  ],
  story_due_dates: [1, 2].flatMap((story_id) =>
    [1, 2].map((due_date_id) => ({ story_id, due_date_id })),
  ),
  task_due_dates: [1, 2].map((task_id) => ({ task_id, due_date_id: 1 })),
  board_due_dates: [1, 2].map((due_date_id) => ({ board_id: 2, due_date_id })),
  permissions: permissions.map(({ id, codename }) => ({
    id,
    codename,
    name: `${codename}_${id}`,
  })),
  user_permissions: permissions.flatMap(({ id, people }) =>
    people.map((user_id) => ({ user_id, permission_id: id })),
  ),
  // A member of team 1 sees what person 2 sees.
  team_permissions: permissions
    .filter(({ people }) => people.includes(2))
    .map(({ id }) => ({ team_id: 1, permission_id: id })),
  worklist_permissions: on('worklist_id'),
  board_permissions: on('board_id'),
  due_date_permissions: on('due_date_id'),
  subscriptions: [2, 4].map((user_id) => ({
    ...stamped(user_id),
    user_id,
    target_type: 'worklist',
    target_id: 1,
  })),
};

/**
 * The world with boards: list 1 (open) holds public and private cards; list 2 and board 1 with its lane (3)
 * are secret, board 2 with its lane (4) is open; list 5 is automatic; date 2 is secret. Person 2 owns all but
 * list 5, person 4 uses board 2 and date 1, and follows list 1 as person 2 does.
 */
export const aWorldWithBoards = (): Chunk[] => [
  ...aWorld(),
  ...Object.entries(tables).map(([table, rows]) => ({ table, rows })),
];
