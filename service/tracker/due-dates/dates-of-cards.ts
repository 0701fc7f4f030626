import type { ShownDueDate } from '@storyboard/contract/boards/due-date';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run, text } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { visible } from '../visible.ts';
import { dueDateListing } from './due-date-listing.ts';

/** The ids of the due dates of stories or tasks that the reader may see, by story or task. */
export async function datesOf(
  database: Database,
  reader: Reader,
  of: 'story' | 'task',
  rows: readonly { id: number }[],
): Promise<Map<number, number[]>> {
  if (rows.length === 0) return new Map();
  const seen = visible('due_dates', reader);
  const values = { ...seen.values, ids: idsOf(rows) };
  const [table, column] = [sql.table(`${of}_due_dates`), sql.ref(`${of}_id`)];
  const dates = await run(database, `dates of ${of} ${seen.shape}`, values, (slot) =>
    text<{ row: number; date: number }>(
      database,
      sql`select ${column} as row, due_date_id as date from ${table}
        join due_dates on due_dates.id = due_date_id
        where ${column} in ${jsonItems(slot('ids'))} and ${seen.build(slot)}
        order by due_date_id`,
    ),
  );
  return grouped(
    dates,
    ({ row }) => row,
    ({ date }) => date,
  );
}

/** The due dates that cards show, as far as the reader may see them, by id. */
export async function shownDates(
  database: Database,
  reader: Reader,
  cards: readonly { display_due_date: number | null }[],
): Promise<Map<number, ShownDueDate>> {
  const ids = [...new Set(cards.flatMap(({ display_due_date }) => display_due_date ?? []))];
  if (ids.length === 0) return new Map();
  const seen = visible('due_dates', reader);
  const values = { ...seen.values, ids: JSON.stringify(ids) };
  const dates = await run(database, `due dates shown ${seen.shape}`, values, (slot) =>
    dueDateListing
      .select(database, slot)
      .where(sql`due_dates.id in ${jsonItems(slot('ids'))}`)
      .where(seen.build(slot)),
  );
  return new Map(dates.map((date) => [date.id, date]));
}
