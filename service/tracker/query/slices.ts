import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { jsonItems } from '../../database/sqlite/json.ts';
import type { Condition } from './condition.ts';
import type { Listing, Page } from './page.ts';
import { type Database, run } from './shaped.ts';

/** Lists of more rows than this are read in slices. */
export const LONG = 500;
/** So many rows are read and laid out before others have their turn. */
const SLICE = 200;

type Rows<Row> = Pick<Page<Row>, 'rows' | 'rest'>;

/**
 * The rows with these ids, in this order, slice by slice, and of `more` where the first are many: a long list
 * neither stands in memory nor keeps others waiting. No statement stays open meanwhile, since whoever reads beside
 * it would see what was committed before it began. So each slice shows its rows as they are by then, and `visible`
 * is asked again.
 */
export async function inSlices<Row>(
  database: Database,
  bare: Listing<Row>,
  visible: Condition,
  first: readonly number[],
  more?: AsyncIterable<readonly number[]>,
): Promise<Rows<Row>> {
  const read = (ids: readonly number[]) => slice(database, bare, visible, ids);
  if (first.length <= LONG) return { rows: await read(first) };
  async function* slices(ids: readonly number[], begin = 0) {
    for (let start = begin; start < ids.length; start += SLICE) {
      await setImmediate();
      yield await read(ids.slice(start, start + SLICE));
    }
  }
  async function* rest() {
    yield* slices(first, SLICE);
    if (more) for await (const ids of more) yield* slices(ids);
  }
  return { rows: await read(first.slice(0, SLICE)), rest: rest() };
}

async function slice<Row>(
  database: Database,
  bare: Listing<Row>,
  visible: Condition,
  ids: readonly number[],
): Promise<Row[]> {
  const values = { ...visible.values, ids: JSON.stringify(ids) };
  const rows = await run(
    database,
    `slice of ${bare.shape} where ${visible.shape}`,
    values,
    (slot) =>
      bare
        .select(database, slot)
        .where(sql`${sql.table(bare.table)}.id in ${jsonItems(slot('ids'))}`)
        .where(visible.build(slot)),
  );
  const byId = new Map(rows.map((row) => [(row as Row & { id: number }).id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A page whose rows are laid out, those that are read later too. */
export async function laidOut<Row, Answer>(
  page: Page<Row>,
  lay: (rows: Row[]) => Promise<Answer[]> | Answer[],
): Promise<Page<Answer>> {
  return { ...page, rows: await lay(page.rows), rest: page.rest && eachLaidOut(page.rest, lay) };
}

/** Slices, each laid out when it is read. */
export async function* eachLaidOut<Row, Answer>(
  slices: AsyncIterable<Row[]>,
  lay: (rows: Row[]) => Promise<Answer[]> | Answer[],
): AsyncIterable<Answer[]> {
  for await (const rows of slices) yield await lay(rows);
}
