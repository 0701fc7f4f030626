import { sql } from 'kysely';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { checkMay, mayChange, mayChangeList } from '../rights/may.ts';

interface Places {
  readonly board_id?: number | undefined;
  readonly worklist_id?: number | undefined;
}

/** Puts a due date on a board or worklist that its author may use. The original asks nobody. */
export async function putOn(
  change: Change,
  date: number,
  { board_id, worklist_id }: Places,
): Promise<void> {
  if (board_id !== undefined) {
    checkMay((await mayChange(change, 'boards', board_id)).use, 'boards', board_id);
    const held = { board_id, due_date_id: date };
    change.log.wrote('boards', [{ id: board_id }]);
    await change.remove('board_due_dates', held);
    await change.join('board_due_dates', held);
  }
  if (worklist_id !== undefined) {
    checkMay((await mayChangeList(change, worklist_id)).use, 'worklists', worklist_id);
    const held = { worklist_id, due_date_id: date };
    await change.remove('worklist_due_dates', held);
    await change.join('worklist_due_dates', held);
  }
}

/** Takes a due date off a board: no card there shows it any more. The date itself stays. */
export function takeOffBoard(
  store: Store,
  author: Reader,
  date: number,
  board: number,
): Promise<void> {
  return record(store, author, async (change) => {
    checkMay((await mayChange(change, 'due_dates', date)).edit, 'due_dates', date);
    checkMay((await mayChange(change, 'boards', board)).edit, 'boards', board);
    const held = { board_id: board, due_date_id: date };
    if (!(await change.remove('board_due_dates', held))) return;
    change.log.wrote('boards', [{ id: board }]);
    await sql`update worklist_items set display_due_date = null, updated_at = ${change.at}
      where display_due_date = ${date} and list_id in (
        select list_id from board_worklists where board_id = ${board})`.execute(change.database);
  });
}
