import type { LaneDraft } from '@storyboard/contract/boards/board';
import { boardsOf } from '../record/notices.ts';
import type { Change } from '../record.ts';
import { tell } from '../record/tell.ts';
import { checkMay, mayChange } from '../rights/may.ts';
import { wrong } from '../refused.ts';
import { lanesOf } from './lanes.ts';

/** Makes a worklist a lane of a board: at its place, or as the last. */
export async function addLane(
  change: Change,
  board: number,
  { list_id, position }: LaneDraft,
): Promise<void> {
  if (list_id === undefined) throw wrong('A lane must have a worklist_id.');
  await checkFree(change, list_id);
  const lanes = await lanesOf(change.database, [{ id: board }]);
  const place = position ?? lanes.length;
  await change.insert('board_worklists', { board_id: board, list_id, position: place });
  await tellLanes(change, board, { added: { worklist_id: list_id, position: place } });
}

/**
 * Who may use a board sees and fills its lanes: only those may make a worklist one who may change it. The
 * original lets anybody take any.
 */
async function checkFree(change: Change, list: number): Promise<void> {
  const boards = await boardsOf(change, list);
  const may = await Promise.all(
    boards.length === 0
      ? [mayChange(change, 'worklists', list)]
      : boards.map((board) => mayChange(change, 'boards', board)),
  );
  checkMay(
    may.every(({ edit }) => edit),
    'worklists',
    list,
  );
}

/** Sets the places of lanes and adds those that are new. A lane that is left out stays as it is. */
export async function putLanes(
  change: Change,
  board: number,
  drafts: readonly LaneDraft[],
): Promise<void> {
  const lanes = await lanesOf(change.database, [{ id: board }]);
  for (const { id, list_id, position: old } of lanes) {
    const position = drafts.find((draft) => draft.list_id === list_id)?.position;
    if (position === undefined || position === old) continue;
    await change.update('board_worklists', id, { position });
    const updated = {
      old: { worklist_id: list_id, position: old },
      new: { worklist_id: list_id, position },
    };
    await tellLanes(change, board, { updated });
  }
  const known = new Set<number | undefined>(lanes.map(({ list_id }) => list_id));
  for (const draft of drafts) {
    if (!known.has(draft.list_id)) await addLane(change, board, draft);
    known.add(draft.list_id);
  }
}

const tellLanes = (change: Change, board_id: number, told: object) =>
  tell(
    change,
    { board_id },
    {
      event_type: 'board_lanes_changed',
      event_info: {
        board_id,
        author_id: change.author.id,
        added: null,
        removed: null,
        updated: null,
        ...told,
      },
    },
  );
