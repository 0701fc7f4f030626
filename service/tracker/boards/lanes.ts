import type { Lane } from '@storyboard/contract/boards/board';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { stamps } from '../query/columns.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { worklistListing } from '../worklists/worklist-listing.ts';
import { asWorklists } from '../worklists/worklist-parts.ts';

/** The places of worklists on these boards, in their order. */
export const lanesOf = (database: Database, boards: readonly { id: number }[]) =>
  run(database, 'lanes of boards', { ids: idsOf(boards) }, (slot) =>
    database
      .selectFrom('board_worklists')
      .select([
        'board_worklists.id',
        'board_worklists.board_id',
        'board_worklists.list_id',
        'board_worklists.position',
        ...stamps('board_worklists'),
      ])
      .where(sql<boolean>`board_worklists.board_id in ${jsonItems(slot('ids'))}`)
      .orderBy('board_worklists.position')
      .orderBy('board_worklists.id'),
  );

/** The lanes of boards that the reader may see, with their worklists, by board. */
export async function lanesWithLists(
  database: Database,
  reader: Reader,
  boards: readonly { id: number }[],
  { cards }: { cards: boolean },
): Promise<Map<number, Lane[]>> {
  const lanes = await lanesOf(database, boards);
  const ids = JSON.stringify([...new Set(lanes.map(({ list_id }) => list_id))]);
  const rows = await run(database, 'worklists of lanes', { ids }, (slot) =>
    worklistListing.select(database, slot).where(sql`worklists.id in ${jsonItems(slot('ids'))}`),
  );
  const lists = await asWorklists(database, reader, rows, { cards, filters: true });
  const byId = new Map(lists.map((list) => [list.id, list]));
  const whole = lanes.flatMap((lane): Lane[] => {
    const worklist = byId.get(lane.list_id);
    return worklist ? [{ ...lane, worklist }] : [];
  });
  return grouped<Lane, Lane>(
    whole,
    ({ board_id }) => board_id,
    (lane) => lane,
  );
}
