import { sql } from 'kysely';
import type { Change } from '../../record.ts';

/** Where cards lie that were removed from their list. */
export const REMOVED = 99999;

/** Puts a card at a place of its list, at the end where the list is shorter; its position then. */
export async function putAt(
  change: Change,
  list: number,
  item: number,
  position: number,
): Promise<number> {
  const others = (await orderOf(change, list)).filter((id) => id !== item);
  const place = Math.min(Math.max(position, 0), others.length);
  await renumber(change, [...others.slice(0, place), item, ...others.slice(place)]);
  return place;
}

/** Closes the gap that a card leaves. */
export const closeGaps = async (change: Change, list: number): Promise<void> =>
  renumber(change, await orderOf(change, list));

async function orderOf({ database }: Change, list: number): Promise<number[]> {
  const items = await database
    .selectFrom('worklist_items')
    .select('id')
    .where('list_id', '=', list)
    .where('archived', '=', 0)
    .orderBy('list_position')
    .orderBy('id')
    .execute();
  return items.map(({ id }) => id);
}

/** One statement for a list of any length. */
async function renumber({ database, at }: Change, ids: readonly number[]): Promise<void> {
  await sql`update worklist_items set list_position = place.key, updated_at = ${at}
    from json_each(${JSON.stringify(ids)}) as place
    where worklist_items.id = place.value
      and worklist_items.list_position <> place.key`.execute(database);
}
