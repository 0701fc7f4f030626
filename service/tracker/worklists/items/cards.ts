import type { ShownDueDate } from '@storyboard/contract/boards/due-date';
import type { Task } from '@storyboard/contract/task';
import type { WorklistFilter, WorklistItem } from '@storyboard/contract/boards/worklist';
import { datesOf, shownDates } from '../../due-dates/dates-of-cards.ts';
import { grouped } from '../../query/grouped.ts';
import type { Database } from '../../query/shaped.ts';
import type { Reader } from '../../reader.ts';
import type { StoryRow } from '../../stories/story-listing.ts';
import { tagsOf } from '../../stories/story-parts.ts';
import { find, type Found } from '../automatic/find.ts';
import { seenStories, seenTasks } from './card-rows.ts';
import { type ItemRow, itemsOf, shownDate } from './items.ts';
import type { WorklistRow } from '../worklist-listing.ts';

/**
 * The cards of worklists with their stories and tasks, in their order, as far as the reader may see them; of
 * automatic ones what their filters find. A handful of queries for any number of lists and cards, and one for
 * each filter.
 */
export async function cardsOf(
  database: Database,
  reader: Reader,
  lists: readonly WorklistRow[],
  filters: ReadonlyMap<number, WorklistFilter[]>,
): Promise<Map<number, WorklistItem[]>> {
  const [set, found] = await Promise.all([
    setCards(
      database,
      reader,
      lists.filter(({ automatic }) => !automatic),
    ),
    foundCards(
      database,
      reader,
      lists.filter(({ automatic }) => automatic),
      filters,
    ),
  ]);
  return new Map([...set, ...found]);
}

async function setCards(database: Database, reader: Reader, lists: readonly WorklistRow[]) {
  const items = lists.length > 0 ? await itemsOf(database, lists) : [];
  if (items.length === 0) return new Map<number, WorklistItem[]>();
  const on = (type: string) =>
    items.filter(({ item_type }) => item_type === type).map(({ item_id }) => item_id);
  const [stories, tasks, shown] = await Promise.all([
    storyCards(database, reader, on('story')),
    taskCards(database, reader, on('task')),
    shownDates(database, reader, items),
  ]);
  const cards = items.flatMap((item): WorklistItem[] => {
    const date = dateOn(item, shown, reader);
    const story = item.item_type === 'story' ? stories.get(item.item_id) : undefined;
    if (story) return [{ ...item, ...date, story }];
    const task = item.item_type === 'task' ? tasks.get(item.item_id) : undefined;
    return task ? [{ ...item, ...date, task }] : [];
  });
  return grouped<WorklistItem, WorklistItem>(
    cards,
    ({ list_id }) => list_id,
    (card) => card,
  );
}

/** The original tells the id of a due date to those too who may not see it. */
function dateOn(item: ItemRow, shown: ReadonlyMap<number, ShownDueDate>, { plain }: Reader) {
  const resolved_due_date = shownDate(item, shown);
  const told = plain ? item.display_due_date : resolved_due_date?.id;
  return { display_due_date: told ?? null, resolved_due_date };
}

async function storyCards(database: Database, reader: Reader, ids: readonly number[]) {
  const rows = await seenStories(database, reader, ids);
  const dates = await datesOf(database, reader, 'story', rows);
  return new Map(
    rows.map((row) => [row.id, { ...asCard(row), due_dates: dates.get(row.id) ?? [] }]),
  );
}

async function taskCards(database: Database, reader: Reader, ids: readonly number[]) {
  const rows = await seenTasks(database, reader, ids);
  const dates = await datesOf(database, reader, 'task', rows);
  return new Map(rows.map((row) => [row.id, { ...row, due_dates: dates.get(row.id) ?? [] }]));
}

/** A story on a card, without who may see it. */
const asCard = (row: StoryRow) => ({
  ...row,
  is_bug: row.is_bug === null ? null : row.is_bug === 1,
  tags: tagsOf(row),
});

async function foundCards(
  database: Database,
  reader: Reader,
  lists: readonly WorklistRow[],
  filters: ReadonlyMap<number, WorklistFilter[]>,
): Promise<[number, WorklistItem[]][]> {
  const found = await Promise.all(
    lists.map(({ id }) => find(database, reader, filters.get(id) ?? [])),
  );
  return lists.map(({ id }, index) => [id, foundOn(id, found[index])]);
}

function foundOn(list: number, found: Found | undefined): WorklistItem[] {
  const { stories = [], tasks = [] } = found ?? {};
  return [
    ...stories.map((row) => ({ ...foundItem(list, 'story', row), story: asCard(row) })),
    ...tasks.map((row) => ({ ...foundItem(list, 'task', row), task: row })),
  ];
}

const foundItem = (list_id: number, item_type: string, { id }: StoryRow | Task): WorklistItem => ({
  list_id,
  item_id: id,
  item_type,
  list_position: 0,
  display_due_date: null,
  resolved_due_date: null,
});
