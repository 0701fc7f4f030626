import type { Board, Lane } from '@storyboard/contract/boards/board';
import type { DueDate } from '@storyboard/contract/boards/due-date';
import { sql } from 'kysely';
import { dueDateListing } from '../due-dates/due-date-listing.ts';
import { asDueDates } from '../due-dates/due-date-parts.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { holdersOf } from '../rights/holders.ts';
import { visible } from '../visible.ts';
import type { BoardRow } from './board-listing.ts';
import { lanesWithLists } from './lanes.ts';

/** Boards with their lanes; with `cards` also the stories and tasks on them. */
export async function asBoards(
  database: Database,
  reader: Reader,
  rows: readonly BoardRow[],
  { cards }: { cards: boolean },
): Promise<Board[]> {
  if (rows.length === 0) return [];
  const [lanes, holders] = await Promise.all([
    lanesWithLists(database, reader, rows, { cards }),
    holdersOf(database, 'boards', rows),
  ]);
  return rows.map((row) => ({ ...row, lanes: lanes.get(row.id) ?? [], ...holders(row.id) }));
}

/** The due dates of a board that the reader may see, with how many of its cards show each. */
export async function datesOfBoard(
  database: Database,
  reader: Reader,
  board: number,
  lanes: readonly Lane[],
): Promise<DueDate[]> {
  const seen = visible('due_dates', reader);
  const rows = await run(
    database,
    `due dates of board ${seen.shape}`,
    { ...seen.values, board },
    (slot) =>
      dueDateListing
        .select(database, slot)
        .where(
          sql`due_dates.id in (select due_date_id from board_due_dates
            where board_id = ${slot('board')})`,
        )
        .where(seen.build(slot))
        .orderBy(sql.ref('due_dates.id')),
  );
  const dates = await asDueDates(database, reader, rows, { asked: true });
  const shown = lanes.flatMap(({ worklist }) => worklist.items ?? []);
  return dates.map((date) => ({
    ...date,
    count: shown.filter(({ display_due_date }) => display_due_date === date.id).length,
  }));
}
