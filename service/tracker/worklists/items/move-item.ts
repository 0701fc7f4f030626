import type { ItemDraft, WorklistItem } from '@storyboard/contract/boards/worklist';
import { shownDates } from '../../due-dates/dates-of-cards.ts';
import { dueDateIfSeen } from '../../due-dates/due-dates.ts';
import type { Reader } from '../../reader.ts';
import { type Change, record, type Store } from '../../record.ts';
import { mayChangeList } from '../../rights/may.ts';
import { Refused, wrong } from '../../refused.ts';
import { listRow, listToFill } from '../list-rows.ts';
import { tellList } from '../tell-list.ts';
import { type PointedAt, pointedAt } from './item-rules.ts';
import { type ItemRow, itemById, shownDate } from './items.ts';
import { closeGaps, putAt, REMOVED } from './positions.ts';
import { card, gone, refuseAutomatic } from './write-item.ts';

/** Where a card goes, and the due date that it shows: what is left out stays. */
export type ItemChange = Pick<ItemDraft, 'list_id' | 'list_position' | 'display_due_date'>;

/** Moves a card within its worklist or to another, or sets its due date. `list` is one that the card is on or goes to. */
export function moveItem(
  store: Store,
  author: Reader,
  list: number,
  id: number,
  draft: ItemChange,
): Promise<WorklistItem> {
  return record(store, author, async (change) => {
    await listToFill(change, list);
    const { before, pointed } = await cardToMove(change, list, id, draft);
    const wanted = await changed(change, before, draft);
    const list_position = await place(change, before, wanted);
    // The original tells what was asked for.
    const after = author.plain ? wanted : { ...wanted, list_position };
    if (after.display_due_date !== before.display_due_date) {
      await change.update('worklist_items', id, { display_due_date: after.display_due_date });
    }
    const updated = asTold(before, draft, after, pointed.title);
    if (author.plain || differ(before, after)) {
      await tellList(change, list, 'contents', { updated }, pointed.story);
    }
    const item = await card(change, id);
    const shown = await shownDates(change.database, author, [item]);
    return { ...item, resolved_due_date: shownDate(item, shown) };
  });
}

/**
 * The card lies on the list that the address names or goes there, both lists are for the author to change, and it
 * is there for them: of one that is not nothing else is told.
 */
async function cardToMove(
  change: Change,
  list: number,
  id: number,
  { list_id }: ItemChange,
): Promise<{ before: ItemRow; pointed: PointedAt }> {
  const before = await card(change, id);
  const lists = [before.list_id, list_id ?? before.list_id];
  const mine = lists.includes(list) && (await mayChangeList(change, before.list_id)).use;
  const pointed = mine ? await pointedAt(change, before) : undefined;
  if (!pointed) throw gone(id);
  if (list_id !== undefined && list_id !== list) await listToFill(change, list_id);
  if (list_id !== undefined && list_id !== before.list_id) {
    refuseAutomatic(change, await listRow(change, list_id));
  }
  return { before, pointed };
}

async function changed(change: Change, before: ItemRow, draft: ItemChange): Promise<ItemRow> {
  const { list_position = before.list_position, list_id = before.list_id } = draft;
  const date = await dateFor(change, before, draft);
  return { ...before, list_position, list_id, display_due_date: date };
}

async function dateFor(
  { database, author }: Change,
  before: ItemRow,
  { display_due_date: date }: ItemChange,
): Promise<number | null> {
  if (date === undefined) return before.display_due_date;
  if (date === -1) return null;
  if (date !== before.display_due_date && !(await dueDateIfSeen(database, author, date))) {
    throw wrong(`Due date ${date} does not exist: -1 is none`);
  }
  return date;
}

/** Puts the card where it goes; its position then. */
async function place(change: Change, before: ItemRow, after: ItemRow): Promise<number> {
  const { id, list_id, list_position, item_type, item_id } = after;
  if (list_id === before.list_id && list_position === before.list_position) return list_position;
  await change.update('worklist_items', id, { list_id, list_position: REMOVED });
  if (list_id !== before.list_id) {
    change.log.wrote('worklist_items', [{ list_id: before.list_id, item_type, item_id }]);
    await closeGaps(change, before.list_id);
  }
  return before.archived ? REMOVED : putAt(change, list_id, id, list_position);
}

const differ = (before: ItemRow, after: ItemRow) =>
  (['list_id', 'list_position', 'display_due_date'] as const).some(
    (name) => before[name] !== after[name],
  );

function asTold(before: ItemRow, draft: ItemChange, after: ItemRow, item_title: string | null) {
  const { item_id, item_type } = before;
  const item = { item_id, item_title, item_type };
  return {
    old: {
      worklist_id: before.list_id,
      ...item,
      position: before.list_position,
      due_date_id: before.display_due_date,
    },
    new: {
      ...item,
      ...(after.list_position !== before.list_position && { position: after.list_position }),
      ...(after.list_id !== before.list_id && { worklist_id: after.list_id }),
      ...(draft.display_due_date !== undefined && { due_date_id: after.display_due_date }),
    },
  };
}

/** Takes a card off its worklist. Its row stays, and comes back when the same is added again. */
export function removeItem(store: Store, author: Reader, list: number, id: number): Promise<void> {
  return record(store, author, async (change) => {
    await listToFill(change, list);
    const item = await itemById(change.database, id);
    const pointed = item?.list_id === list ? await pointedAt(change, item) : undefined;
    if (!item || !pointed) throw removedAlready(id);
    if (item.archived && !author.plain) return;
    await change.update('worklist_items', id, { archived: true, list_position: REMOVED });
    await closeGaps(change, list);
    const { item_id, item_type } = item;
    const removed = { worklist_id: list, item_id, item_type, item_title: pointed.title };
    await tellList(change, list, 'contents', { removed }, pointed.story);
  });
}

const removedAlready = (id: number) =>
  new Refused(404, `Item ${id} seems to have already been deleted, try refreshing your page.`);
