import type { ItemDraft, WorklistItem } from '@storyboard/contract/boards/worklist';
import { sql } from 'kysely';
import type { Reader } from '../../reader.ts';
import { type Change, record, type Store } from '../../record.ts';
import { Refused, wrong } from '../../refused.ts';
import { listToFill } from '../list-rows.ts';
import type { WorklistRow } from '../worklist-listing.ts';
import { tellList } from '../tell-list.ts';
import { pointedAt } from './item-rules.ts';
import { type ItemRow, itemById } from './items.ts';
import { putAt, REMOVED } from './positions.ts';

/** What makes a card. */
export type NewItem = Required<Pick<ItemDraft, 'item_id' | 'item_type' | 'list_position'>>;

/** Puts a story or task on a worklist. A card that was removed comes back. */
export function addItem(
  store: Store,
  author: Reader,
  list: number,
  draft: NewItem,
): Promise<WorklistItem> {
  return record(store, author, async (change) => {
    refuseAutomatic(change, await listToFill(change, list));
    const { item_id, item_type, list_position } = draft;
    const pointed = await pointedAt(change, draft);
    if (!pointed) throw nowhere(item_id);
    const removed = await removedCard(change, list, draft);
    const id = removed?.id ?? (await change.insert('worklist_items', cardOn(list, draft)));
    await change.update('worklist_items', id, { list_id: list, archived: false });
    const place = await putAt(change, list, id, list_position);
    // The original tells where a card lay that came back.
    const position = removed && author.plain ? removed.list_position : place;
    const added = {
      worklist_id: list,
      item_id,
      item_title: pointed.title,
      item_type,
      position,
    };
    await tellList(change, list, 'contents', { added }, pointed.story);
    return { ...(await card(change, id)), list_position: position };
  });
}

/** Cards on an automatic worklist would never be seen. */
export function refuseAutomatic({ author }: Change, { id, automatic }: WorklistRow): void {
  if (!automatic || author.plain) return;
  throw wrong(`Worklist ${id} is automatic: its filters say what is on it`);
}

const cardOn = (list_id: number, { item_id, item_type }: NewItem) => ({
  list_id,
  item_id,
  item_type,
  list_position: REMOVED,
});

const nowhere = (id: number) =>
  new Refused(404, `Item ${id} refers to a non-existent task or story.`);

export async function card({ database }: Change, id: number): Promise<ItemRow> {
  const item = await itemById(database, id);
  if (item) return item;
  throw gone(id);
}

export const gone = (id: number) =>
  new Refused(404, `Item ${id} seems to have been deleted, try refreshing your page.`);

/** A card of the same that was removed: from this list, or from another lane of its board. */
async function removedCard(change: Change, list: number, { item_id, item_type }: NewItem) {
  const { rows } = await sql<Pick<ItemRow, 'id' | 'list_position'>>`
    select id, list_position from worklist_items
    where item_type = ${item_type} and item_id = ${item_id} and archived = 1
      and (list_id = ${list} or list_id in (
        select list_id from board_worklists where board_id in (
          select board_id from board_worklists where list_id = ${list})))
    order by list_id <> ${list}, id limit 1`.execute(change.database);
  return rows[0];
}
