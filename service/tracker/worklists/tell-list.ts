import type { Change } from '../record.ts';
import { tell } from '../record/tell.ts';

/** What came, went or changed; the other two are told as null. */
type Told = Partial<Record<'added' | 'removed' | 'updated', object>>;

/**
 * Tells of the filters of a worklist, or of its cards. `about` is the story that a card points at: of what is
 * private only those hear who may see it.
 */
export const tellList = (
  change: Change,
  worklist_id: number,
  part: 'filters' | 'contents',
  told: Told,
  about?: number,
): Promise<number> => {
  const nothing = { added: null, removed: null, updated: null };
  return tell(
    change,
    { worklist_id },
    {
      event_type: `worklist_${part}_changed`,
      event_info: { worklist_id, author_id: change.author.id, ...nothing, ...told },
      ...(about !== undefined && { about }),
    },
  );
};
