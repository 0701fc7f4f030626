import type { DueDate, ShownDueDate } from '@storyboard/contract/boards/due-date';
import { sql } from 'kysely';
import { type Condition, contains, given, never } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import { laidOut } from '../query/slices.ts';
import type { Reader } from '../reader.ts';
import { oneVisible, visible } from '../visible.ts';
import { dueDateListing } from './due-date-listing.ts';
import { asDueDates } from './due-date-parts.ts';

export interface DueDateFilters {
  readonly name?: string;
  /** An instant without zone, compared to the second. */
  readonly date?: string;
  readonly board_id?: number;
  readonly worklist_id?: number;
  /** Who may use it, and who may change it. */
  readonly user?: number;
  readonly owner?: number;
}

/** Due dates that the reader may see, with what has them. */
export async function listDueDates(
  database: Database,
  reader: Reader,
  { name, date, board_id, worklist_id, user, owner, ...paging }: DueDateFilters & Paging,
): Promise<Page<DueDate>> {
  const filters = [
    ...given(name, (text) => contains('due_dates.name', text)),
    ...given(date, atSecond),
    ...given(board_id, (id) => on('board', id, reader)),
    ...given(worklist_id, (id) => on('worklist', id, reader)),
    ...heldBy(reader, user, owner),
  ];
  const conditions = { visible: [visible('due_dates', reader)], filters };
  const page = await pageOf(database, reader, dueDateListing, conditions, paging);
  return laidOut(page, (rows) => asDueDates(database, reader, rows, { asked: !reader.plain }));
}

const atSecond = (instant: string): Condition => ({
  shape: 'due at',
  values: { date: instant.slice(0, 19) },
  build: (slot) => sql`substr(due_dates.date, 1, 19) = ${slot('date')}`,
});

/** Of a board or worklist that the reader may not see nothing is told. The original tells what lies there. */
const on = (what: 'board' | 'worklist', id: number, reader: Reader): Condition[] => [
  ...(reader.plain ? [] : [oneVisible(`${what}s`, what, id, reader)]),
  {
    shape: `due dates on ${what}`,
    values: { [what]: id },
    build: (slot) => sql`due_dates.id in (select due_date_id from ${sql.table(`${what}_due_dates`)}
      where ${sql.ref(`${what}_id`)} = ${slot(what)})`,
  },
];

/** The original finds nothing where both are asked. */
function heldBy(
  { plain }: Reader,
  user: number | undefined,
  owner: number | undefined,
): readonly Condition[] {
  if (plain && user !== undefined && owner !== undefined) return [never];
  return [
    ...given(user, (id) => holds('user', id, ['edit_date', 'assign_date'])),
    ...given(owner, (id) => holds('owner', id, ['edit_date'])),
  ];
}

const holds = (slotName: string, person: number, codenames: readonly string[]): Condition => ({
  shape: `due dates of ${slotName} by ${codenames.join()}`,
  values: { [slotName]: person },
  build: (slot) => sql`due_dates.id in (
    select guard.due_date_id from due_date_permissions as guard
    join permissions on permissions.id = guard.permission_id
    join user_permissions as theirs on theirs.permission_id = guard.permission_id
    where permissions.codename in (${sql.join(codenames.map((name) => sql.lit(name)))})
      and theirs.user_id = ${slot(slotName)})`,
});

/** Undefined when there is no such due date, or the reader may not see it. */
export const dueDateIfSeen = (
  database: Database,
  reader: Reader,
  id: number,
): Promise<ShownDueDate | undefined> =>
  rowById(database, dueDateListing, id, [visible('due_dates', reader)]);

export async function dueDateById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<DueDate | undefined> {
  const row = await dueDateIfSeen(database, reader, id);
  const parts = { asked: !reader.plain };
  const [date] = row ? await asDueDates(database, reader, [row], parts) : [];
  return date;
}
