import type { Worklist, WorklistItem } from '@storyboard/contract/boards/worklist';
import { grouped } from '../query/grouped.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { holdersOf } from '../rights/holders.ts';
import { cardsOf } from './items/cards.ts';
import { filtersOf } from './automatic/filters.ts';
import { type ItemRow, seenItemsOf } from './items/items.ts';
import type { WorklistRow } from './worklist-listing.ts';

export interface Parts {
  /** Cards with their stories and tasks, and what automatic lists find; else only what lies on the lists. */
  readonly cards: boolean;
  readonly filters: boolean;
}

/** Rows of the store as answers show them. So many queries for any number of rows. */
export async function asWorklists(
  database: Database,
  reader: Reader,
  rows: readonly WorklistRow[],
  parts: Parts,
): Promise<Worklist[]> {
  if (rows.length === 0) return [];
  const needed = parts.filters || (parts.cards && rows.some(({ automatic }) => automatic));
  const [holders, filters] = await Promise.all([
    holdersOf(database, 'worklists', rows),
    needed ? filtersOf(database, rows) : new Map<number, never[]>(),
  ]);
  const items = parts.cards
    ? await cardsOf(database, reader, rows, filters)
    : byList(await seenItemsOf(database, reader, rows));
  return rows.map((row) => ({
    ...row,
    ...(parts.filters && { filters: filters.get(row.id) ?? [] }),
    ...holders(row.id),
    items: items.get(row.id) ?? [],
  }));
}

const byList = (items: readonly ItemRow[]) =>
  grouped<ItemRow, WorklistItem>(
    items,
    ({ list_id }) => list_id,
    (item) => item,
  );
