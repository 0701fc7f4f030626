import { DAY, MINUTE, type Seconds } from '../calendar.ts';
import type { DueDateKey } from '../words/lists.ts';
import type { PersonWords } from '../words/people.ts';
import { born, datesOf, grant, named, note, type Desk } from './desk.ts';
import { addItem, details, openWorklist, type Filter, type Item } from './worklist.ts';

export interface LanePlan {
  title: string;
  filters?: readonly Filter[];
  items?: (desk: Desk) => Item[];
}

export interface BoardPlan {
  title: string;
  description: string;
  /** What it was called for its first days. */
  before?: string;
  by: PersonWords;
  helpers: readonly PersonWords[];
  /** Joins a week later. */
  joins?: PersonWords;
  age: Seconds;
  isPrivate?: boolean;
  archived?: Seconds;
  dueDates?: readonly DueDateKey[];
  lanes: readonly LanePlan[];
}

/** A board from its creation to now. */
export function* keepBoard(desk: Desk, plan: BoardPlan): Generator<Seconds, void> {
  const { by, helpers, joins } = plan;
  let at = desk.calendar.now - plan.age;
  yield at;
  const id = desk.book.nextId('boards');
  const lanes = plan.lanes.map((lane) => ({ lane, list: openLane(desk, plan, lane, at) }));
  const mover = openBoard(desk, plan, id, at);
  for (const [position, { list }] of lanes.entries()) {
    addLane(desk, { board: id, list, position }, at, by);
  }
  for (const { lane, list } of lanes) {
    for (const [position, item] of (lane.items?.(desk) ?? []).entries()) {
      at += 2 * MINUTE;
      yield at;
      addItem(desk, list, item, position, at, helpers[position % 2] ?? by);
    }
  }
  at = changedAt(desk, plan);
  yield at;
  const changed = { type: 'details_changed', at, by };
  if (plan.before) note(desk, 'board', id, changed, details(by, 'title', plan.before, plan.title));
  if (joins) {
    const event = { type: 'permissions_changed', at, by };
    const what = { permission_id: mover, author_id: by.id, codename: 'move_cards' };
    desk.book.add('user_permissions', { user_id: joins.id, permission_id: mover });
    note(desk, 'board', id, event, { ...what, added: named([joins]), removed: [] });
  }
  if (plan.archived === undefined) return;
  at = desk.calendar.now - plan.archived;
  yield at;
  note(
    desk,
    'board',
    id,
    { type: 'details_changed', at, by },
    details(by, 'archived', false, true),
  );
}

const changedAt = ({ calendar }: Desk, { age }: BoardPlan) => calendar.now - age + 7 * DAY;

function openLane(desk: Desk, plan: BoardPlan, lane: LanePlan, at: Seconds): number {
  const { by, helpers, isPrivate = false, archived } = plan;
  return openWorklist(
    desk,
    {
      title: lane.title,
      by,
      helpers,
      age: plan.age,
      isPrivate,
      ...(archived !== undefined && { archived }),
      ...(lane.filters && { filters: lane.filters }),
    },
    at,
  );
}

/** The board and who may change it; gives the permission to move cards. */
function openBoard(desk: Desk, plan: BoardPlan, id: number, at: Seconds): number {
  const { by, before, title, description, archived, helpers, isPrivate = false } = plan;
  const updated = archived === undefined ? changedAt(desk, plan) : desk.calendar.now - archived;
  desk.book.add('boards', {
    id,
    ...born(at, before || archived !== undefined ? updated : null),
    title,
    description,
    creator_id: by.id,
    project_id: null,
    private: isPrivate,
    archived: archived !== undefined,
  });
  note(
    desk,
    'board',
    id,
    { type: 'created', at, by },
    {
      author_id: by.id,
      board_title: before ?? title,
      board_description: description,
    },
  );
  for (const date of datesOf(desk, plan.dueDates)) {
    desk.book.add('board_due_dates', { board_id: id, due_date_id: date });
  }
  const target = { table: 'board_permissions', column: 'board_id', id, owner: 'board' } as const;
  grant(desk, at, by, 'edit_board', target, [by]);
  return grant(desk, at, by, 'move_cards', target, [by, ...helpers]);
}

function addLane(
  desk: Desk,
  { board, list, position }: { board: number; list: number; position: number },
  at: Seconds,
  by: PersonWords,
) {
  desk.book.addNew('board_worklists', { ...born(at), board_id: board, list_id: list, position });
  note(
    desk,
    'board',
    board,
    { type: 'lanes_changed', at, by },
    {
      author_id: by.id,
      added: { worklist_id: list, position },
      removed: null,
      updated: null,
    },
  );
}
