import type { Change } from '../../record.ts';
import { closeGaps } from './positions.ts';

/** Takes the cards of a story or task that goes off all worklists. The original leaves gaps where they lay. */
export async function dropCards(
  change: Change,
  item_type: 'story' | 'task',
  item_id: number,
): Promise<void> {
  const cards = await change.database
    .selectFrom('worklist_items')
    .select('list_id')
    .where('item_type', '=', item_type)
    .where('item_id', '=', item_id)
    .execute();
  await change.remove('worklist_items', { item_type, item_id });
  if (change.author.plain) return;
  for (const list of new Set(cards.map(({ list_id }) => list_id))) await closeGaps(change, list);
}
