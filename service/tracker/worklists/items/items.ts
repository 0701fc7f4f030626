import type { ShownDueDate } from '@storyboard/contract/boards/due-date';
import { sql } from 'kysely';
import { jsonItems } from '../../../database/sqlite/json.ts';
import { shownDates } from '../../due-dates/dates-of-cards.ts';
import { flag, stamps } from '../../query/columns.ts';
import { allOf, type Condition, equal } from '../../query/condition.ts';
import { idsOf } from '../../query/grouped.ts';
import { type Database, run, type Slot } from '../../query/shaped.ts';
import type { Reader } from '../../reader.ts';
import { visible } from '../../visible.ts';

/** A card by itself. */
export interface ItemRow {
  id: number;
  created_at: string | null;
  updated_at: string | null;
  list_id: number;
  item_id: number;
  item_type: string;
  list_position: number;
  archived: boolean;
  display_due_date: number | null;
}

const items = (database: Database) =>
  database
    .selectFrom('worklist_items')
    .select([
      'worklist_items.id',
      'worklist_items.list_id',
      'worklist_items.item_id',
      'worklist_items.item_type',
      'worklist_items.list_position',
      flag('worklist_items.archived').as('archived'),
      'worklist_items.display_due_date',
      ...stamps('worklist_items'),
    ]);

const inLists = (slot: Slot) => sql<boolean>`worklist_items.list_id in ${jsonItems(slot('ids'))}`;

/** The cards that lie on these worklists, in their order. What they point at may be hidden from a reader. */
export const itemsOf = (database: Database, lists: readonly { id: number }[]): Promise<ItemRow[]> =>
  run(database, 'items of worklists', { ids: idsOf(lists) }, (slot) =>
    items(database)
      .where(inLists(slot))
      .where('worklist_items.archived', '=', 0)
      .orderBy('worklist_items.list_position')
      .orderBy('worklist_items.id'),
  );

/**
 * The cards of these worklists that the reader may see, those that were removed included: stories first, each
 * as they came.
 */
export async function seenItemsOf(
  database: Database,
  reader: Reader,
  lists: readonly { id: number }[],
): Promise<ItemRow[]> {
  const seen = itemSeen(reader);
  const values = { ...seen.values, ids: idsOf(lists) };
  const rows = await run(database, `items of worklists, ${seen.shape}`, values, (slot) =>
    items(database)
      .where(inLists(slot))
      .where(seen.build(slot))
      .orderBy('worklist_items.item_type')
      .orderBy('worklist_items.id'),
  );
  if (reader.plain) return rows;
  const shown = await shownDates(database, reader, rows);
  return rows.map((row) => ({ ...row, display_due_date: shownDate(row, shown)?.id ?? null }));
}

/** The due date on a card. Of one that the reader may not see nothing is told. */
export const shownDate = (
  { display_due_date: id }: ItemRow,
  shown: ReadonlyMap<number, ShownDueDate>,
): ShownDueDate | null => (id === null ? null : (shown.get(id) ?? null));

/** The story, or the story of the task, is there for the reader to see. */
function itemSeen(reader: Reader): Condition {
  const story = visible('stories', reader);
  return {
    shape: `items of ${story.shape}`,
    values: story.values,
    build: (slot) => sql`case item_type
      when 'story' then exists (
        select 1 from stories where stories.id = item_id and ${story.build(slot)})
      when 'task' then exists (
        select 1 from tasks join stories on stories.id = tasks.story_id
        where tasks.id = item_id and ${story.build(slot)})
      else 0 end`,
  };
}

export async function itemById(database: Database, id: number): Promise<ItemRow | undefined> {
  const { shape, values, build } = allOf([equal('worklist_items.id', id)]);
  const [item] = await run(database, `item ${shape}`, values, (slot) =>
    items(database).where(build(slot)),
  );
  return item;
}
