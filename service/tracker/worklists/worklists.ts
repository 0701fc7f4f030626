import type { Worklist, WorklistFilter, WorklistItem } from '@storyboard/contract/boards/worklist';
import { rowById } from '../query/one.ts';
import { type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import { laidOut } from '../query/slices.ts';
import type { Reader } from '../reader.ts';
import { visible } from '../visible.ts';
import { cardsOf } from './items/cards.ts';
import { filtersOf, listOfFilter } from './automatic/filters.ts';
import { seenItemsOf } from './items/items.ts';
import { worklistConditions, type WorklistFilters } from './worklist-filters.ts';
import { worklistListing, type WorklistRow } from './worklist-listing.ts';
import { asWorklists } from './worklist-parts.ts';

/** Worklists that the reader may see, with what lies on them. */
export async function listWorklists(
  database: Database,
  reader: Reader,
  query: WorklistFilters & Paging,
): Promise<Page<Worklist>> {
  const conditions = {
    visible: [visible('worklists', reader)],
    filters: worklistConditions(reader, query),
  };
  const page = await pageOf(database, reader, worklistListing, conditions, query);
  const parts = { cards: false, filters: false };
  return laidOut(page, (rows) => asWorklists(database, reader, rows, parts));
}

/** Undefined when there is no such worklist, or the reader may not see it. */
export const worklistIfSeen = (
  database: Database,
  reader: Reader,
  id: number,
): Promise<WorklistRow | undefined> =>
  rowById(database, worklistListing, id, [visible('worklists', reader)]);

/** A worklist with its filters and cards; undefined where it is not there for the reader. */
export async function worklistById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<Worklist | undefined> {
  const row = await worklistIfSeen(database, reader, id);
  const parts = { cards: true, filters: true };
  const [list] = row ? await asWorklists(database, reader, [row], parts) : [];
  return list;
}

/** What lies on a worklist, or what an automatic one finds, without stories and tasks. */
export async function itemsOfList(
  database: Database,
  reader: Reader,
  id: number,
): Promise<WorklistItem[] | undefined> {
  const row = await worklistIfSeen(database, reader, id);
  if (!row) return undefined;
  if (!row.automatic) return seenItemsOf(database, reader, [row]);
  const cards = await cardsOf(database, reader, [row], await filtersOf(database, [row]));
  return (cards.get(id) ?? []).map((card) => ({ ...card, story: undefined, task: undefined }));
}

/** The filters of a worklist; undefined where it is not there for the reader. */
export async function filtersOfList(
  database: Database,
  reader: Reader,
  id: number,
): Promise<WorklistFilter[] | undefined> {
  const row = await worklistIfSeen(database, reader, id);
  return row && ((await filtersOf(database, [row])).get(id) ?? []);
}

/** A filter, of whichever worklist; undefined where that is not there for the reader. */
export async function filterById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<WorklistFilter | undefined> {
  const list = await listOfFilter(database, id);
  const filters = list === undefined ? [] : await filtersOfList(database, reader, list);
  return filters?.find((filter) => filter.id === id);
}
