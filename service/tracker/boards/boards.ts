import type { Board } from '@storyboard/contract/boards/board';
import { sql } from 'kysely';
import { type Condition, contains, equal, given } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import { laidOut } from '../query/slices.ts';
import type { Reader } from '../reader.ts';
import { visible } from '../visible.ts';
import { type ListFilters, onItems, type OnItems } from '../worklists/worklist-filters.ts';
import { boardListing, type BoardRow } from './board-listing.ts';
import { asBoards, datesOfBoard } from './board-parts.ts';

/** Boards that the reader may see, with what lies on their lanes. */
export async function listBoards(
  database: Database,
  reader: Reader,
  query: ListFilters & Paging,
): Promise<Page<Board>> {
  const { title, creator_id, project_id, user_id, archived = false } = query;
  const filters = [
    ...given(title, (text) => contains('boards.title_folded', text)),
    ...given(creator_id, (id) => equal('boards.creator_id', id)),
    ...given(project_id, (id) => equal('boards.project_id', id)),
    equal('boards.archived', archived ? 1 : 0),
    ...given(user_id, usedBy),
    ...onItems(reader, query).map(holding),
  ];
  const conditions = { visible: [visible('boards', reader)], filters };
  const page = await pageOf(database, reader, boardListing, conditions, query);
  return laidOut(page, (rows) => asBoards(database, reader, rows, { cards: false }));
}

const usedBy = (user: number): Condition => ({
  shape: 'boards of user',
  values: { user },
  build: (slot) => sql`boards.id in (select board_id from board_permissions
    where permission_id in (
      select permission_id from user_permissions where user_id = ${slot('user')}))`,
});

/** Boards that hold such cards. */
const holding = ({ seen, items }: OnItems): Condition => ({
  shape: `boards with ${items.shape} ${seen.shape}`,
  values: { ...items.values, ...seen.values },
  build: (slot) => sql`(${seen.build(slot)} and boards.id in (
    select board_id from board_worklists where list_id in (
      select list_id from worklist_items where ${items.build(slot)})))`,
});

/** A board by itself; undefined where it is not there for the reader. */
export const boardIfSeen = (
  database: Database,
  reader: Reader,
  id: number,
): Promise<BoardRow | undefined> =>
  rowById(database, boardListing, id, [visible('boards', reader)]);

/** A board with its lanes, cards and due dates; undefined where it is not there for the reader. */
export async function boardById(
  database: Database,
  reader: Reader,
  id: number,
): Promise<Board | undefined> {
  const row = await boardIfSeen(database, reader, id);
  const [board] = row ? await asBoards(database, reader, [row], { cards: true }) : [];
  if (!board) return undefined;
  return { ...board, due_dates: await datesOfBoard(database, reader, id, board.lanes ?? []) };
}
