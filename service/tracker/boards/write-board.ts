import type { Board, BoardChange, NewBoard } from '@storyboard/contract/boards/board';
import { rowById } from '../query/one.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { checkAuthor, details, tellDetails } from '../rights/details.ts';
import { checkMay, mayChange } from '../rights/may.ts';
import { createRights } from '../rights/write-permission.ts';
import { present, wrong } from '../refused.ts';
import { archiveLane } from '../worklists/write-worklist.ts';
import { checkTitle } from '../titles.ts';
import { boardListing, type BoardRow } from './board-listing.ts';
import { asBoards } from './board-parts.ts';
import { lanesOf } from './lanes.ts';
import { addLane, putLanes } from './write-lanes.ts';

/** Makes a board of worklists, with who may change and use it. */
export function createBoard(store: Store, author: Reader, draft: NewBoard): Promise<Board> {
  return record(store, author, async (change) => {
    const { owners, users = [], lanes = [], ...values } = draft;
    checkAuthor(change, draft, 'board');
    checkBoardTitle(author, values);
    const creator_id = author.id ?? 0;
    const id = await change.insert('boards', { ...values, creator_id });
    await tell(change, { board_id: id }, createdEvent(change, id, draft));
    for (const lane of lanes) await addLane(change, id, lane);
    const holders = { owners: owners?.length ? owners : [creator_id], users };
    await createRights(change, 'boards', id, holders);
    return { ...(await rowOf(change, id)), created_at: change.told };
  });
}

const createdEvent = ({ author }: Change, id: number, { title, description }: NewBoard) => ({
  event_type: 'board_created' as const,
  event_info: {
    board_id: id,
    author_id: author.id,
    board_title: title,
    board_description: description ?? null,
  },
});

function checkBoardTitle(author: Reader, { title }: { title?: string }, before?: BoardRow): void {
  if (title === '') throw wrong('Give the board a title');
  checkTitle(author, title, before?.title);
}

const rowOf = async ({ database }: Change, id: number): Promise<BoardRow> =>
  present(await rowById(database, boardListing, id), 'Board', id);

/** A board that its author may change; refused as not found where they may not. */
async function boardToEdit(change: Change, id: number): Promise<BoardRow> {
  checkMay((await mayChange(change, 'boards', id)).edit, 'boards', id);
  return rowOf(change, id);
}

const told = ['title', 'description', 'private', 'archived'] as const;

/** Changes what is given of a board and its lanes, and tells each change by itself. */
export function updateBoard(
  store: Store,
  author: Reader,
  id: number,
  draft: BoardChange,
): Promise<Board> {
  return record(store, author, async (change) => {
    const before = await boardToEdit(change, id);
    checkAuthor(change, draft, 'board', before.creator_id);
    checkBoardTitle(author, draft, before);
    const { lanes = [], ...values } = draft;
    await putLanes(change, id, lanes);
    await changeBoard(change, before, values);
    const row = await rowOf(change, id);
    const [board] = await asBoards(change.database, author, [row], { cards: true });
    return present(board, 'Board', id);
  });
}

async function changeBoard(change: Change, before: BoardRow, draft: BoardChange): Promise<void> {
  const changes = details(before, draft);
  if (Object.keys(changes).length === 0) return;
  await change.update('boards', before.id, changes);
  await tellDetails(change, { board_id: before.id }, told, before, changes);
}

/** An archived board is not listed any more, and neither are its lanes. */
export function archiveBoard(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    await changeBoard(change, await boardToEdit(change, id), { archived: true });
    const lanes = await lanesOf(change.database, [{ id }]);
    for (const list of new Set(lanes.map(({ list_id }) => list_id))) {
      await archiveLane(change, list);
    }
  });
}
