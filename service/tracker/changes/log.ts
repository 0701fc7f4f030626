import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { jsonItems } from '../../database/sqlite/json.ts';
import { steady } from '../../database/sqlite/steady.ts';
import type { Entry } from '../record/logged.ts';
import { run, text } from '../query/shaped.ts';

/** A row of the log of changes, as it lies in the store. */
export interface LogRow extends Pick<Entry, 'type' | 'row_id'> {
  readonly id: number;
  readonly at: string;
  readonly deleted: number;
  readonly story_id: number | null;
  readonly worklist_id: number | null;
  readonly board_id: number | null;
  readonly due_date_id: number | null;
  readonly only_for: number | null;
  readonly seen_before: string | null;
}

/** The place of the newest change. */
export async function newestPlace(database: Database): Promise<number> {
  return (await ends(database)).newest;
}

/** Whether the log still tells all that came after this place. */
export async function reachesBackTo(database: Database, place: number): Promise<boolean> {
  const { oldest, newest } = await ends(database);
  return place >= oldest - 1 && place <= newest;
}

async function ends(database: Database): Promise<{ oldest: number; newest: number }> {
  const [row] = await run(database, 'ends of the log', {}, () =>
    text<{ oldest: number | null; newest: number | null }>(
      database,
      sql`select (select min(id) from changes) as oldest, (select max(id) from changes) as newest`,
    ),
  );
  return { oldest: row?.oldest ?? 1, newest: row?.newest ?? 0 };
}

/** What came after a place up to another and concerns one of these people or all, oldest first, at most so many. */
export function rowsBetween(
  database: Database,
  { from, to }: { readonly from: number; readonly to: number },
  people: readonly (number | null)[],
  most: number,
): Promise<LogRow[]> {
  const values = { from, to, people: JSON.stringify(people), most };
  return run(database, 'changes between', values, (slot) =>
    text<LogRow>(
      database,
      sql`select * from changes where id > ${slot('from')} and id <= ${slot('to')}
        and (only_for is null or only_for in ${jsonItems(slot('people'))})
        order by id limit ${steady(slot<number>('most'), 'integer')}`,
    ),
  );
}

/** Whether the row says to this reader that more changed than is told. */
export const saysStartOver = ({ type, only_for }: LogRow, person: number | null): boolean =>
  type === 'start over' && (only_for === null || only_for === person);
