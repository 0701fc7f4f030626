import type { Chunk } from '../../database/import/import-tables.ts';
import { tokens } from '../world.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const at = '2024-01-01T00:00:00';
const stamped = (id: number) => ({ id, created_at: at, updated_at: at });

const LANES = 5;
const PEOPLE = 4;

const text = 'What should happen, and what happens instead. '.repeat(6);

const tracker = (cards: number) => ({
  users: numbers(PEOPLE).map((id) => ({ id, full_name: `Person ${id}` })),
  accesstokens: [
    {
      id: 1,
      user_id: 1,
      access_token: tokens.permitted,
      expires_in: 1,
      expires_at: '2030-01-01T00:00:00',
    },
  ],
  projects: [{ id: 1, name: 'infra/gateway' }],
  branches: [{ id: 1, name: 'master', project_id: 1 }],
  stories: numbers(cards).map((id) => ({
    ...stamped(id),
    title: `Lanes lose cards, part ${id}`,
    description: text,
    creator_id: (id % PEOPLE) + 1,
  })),
  tasks: numbers(cards).map((id) => ({
    ...stamped(id),
    story_id: id,
    project_id: 1,
    branch_id: 1,
    assignee_id: (id % PEOPLE) + 1,
    title: `Keep card ${id}`,
  })),
  storytags: numbers(3).map((id) => ({ id, name: `tag-${id}` })),
  story_storytags: numbers(cards).map((id) => ({ story_id: id, storytag_id: (id % 3) + 1 })),
});

const board = (cards: number) => ({
  boards: [{ ...stamped(1), title: 'Full', creator_id: 1 }],
  worklists: numbers(LANES + 2).map((id) => ({
    ...stamped(id),
    title: `Lane ${id}`,
    creator_id: 1,
    automatic: id > LANES,
  })),
  board_worklists: numbers(LANES + 1).map((id) => ({
    ...stamped(id),
    board_id: 1,
    list_id: id,
    position: id,
  })),
  worklist_items: numbers(cards).map((id) => ({
    ...stamped(id),
    list_id: (id % LANES) + 1,
    list_position: Math.floor(id / LANES),
    item_type: id % 2 === 0 ? 'story' : 'task',
    item_id: id,
    display_due_date: id % 3 === 0 ? 1 : null,
  })),
  worklist_filters: [LANES + 1, LANES + 2].map((list_id) => ({
    ...stamped(list_id),
    list_id,
    type: 'Task',
  })),
  filter_criteria: [LANES + 1, LANES + 2].map((filter_id) => ({
    ...stamped(filter_id),
    filter_id,
    title: 'Person 1',
    field: 'User',
    value: '1',
  })),
  due_dates: [{ ...stamped(1), name: 'Freeze', date: at, creator_id: 1 }],
  story_due_dates: numbers(Math.ceil(cards / 10)).map((story_id) => ({ story_id, due_date_id: 1 })),
  task_due_dates: numbers(Math.ceil(cards / 10)).map((task_id) => ({ task_id, due_date_id: 1 })),
  board_due_dates: [{ board_id: 1, due_date_id: 1 }],
});

const rights = {
  permissions: [
    { id: 1, name: 'edit_board_1', codename: 'edit_board' },
    ...numbers(LANES + 2).map((id) => ({
      id: id + 1,
      name: `edit_worklist_${id}`,
      codename: 'edit_worklist',
    })),
  ],
  user_permissions: numbers(LANES + 3).map((permission_id) => ({ user_id: 1, permission_id })),
  board_permissions: [{ board_id: 1, permission_id: 1 }],
  worklist_permissions: numbers(LANES + 2).map((id) => ({
    worklist_id: id,
    permission_id: id + 1,
  })),
};

/** A board (1) of person 1 with so many cards on five lanes, stories and tasks in turn, and an automatic lane. */
export const aFullBoard = (cards: number): Chunk[] =>
  Object.entries({ ...tracker(cards), ...board(cards), ...rights }).map(([table, rows]) => ({
    table,
    rows,
  }));
