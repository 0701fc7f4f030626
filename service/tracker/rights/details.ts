import type { Change } from '../record.ts';
import { tell } from '../record/tell.ts';
import { wrong } from '../refused.ts';

/** Those of the values that are other than they were; flags are 0 and 1 in the store. */
export function details<Draft extends object>(before: object, draft: Draft): Partial<Draft> {
  const stored = before as Readonly<Record<string, unknown>>;
  const differing = Object.entries(draft).filter(([name, value]) => {
    const asStored: unknown = typeof value === 'boolean' ? Number(value) : value;
    return name in stored && value !== undefined && stored[name] !== asStored;
  });
  return Object.fromEntries(differing) as Partial<Draft>;
}

/** Tells each of the changes that its timeline tells, as what it was and is. */
export async function tellDetails(
  change: Change,
  subject: { worklist_id: number } | { board_id: number },
  told: readonly string[],
  before: object,
  changes: object,
): Promise<void> {
  const kind = 'board_id' in subject ? 'board' : 'worklist';
  const [old, now] = [before as Record<string, unknown>, changes as Record<string, unknown>];
  for (const field of told.filter((name) => name in now)) {
    const event_info = {
      ...subject,
      author_id: change.author.id,
      field,
      old_value: typeof now[field] === 'boolean' ? Boolean(old[field]) : old[field],
      new_value: now[field],
    };
    await tell(change, subject, { event_type: `${kind}_details_changed`, event_info });
  }
}

/** Nobody can be made the author of another's worklist, board or due date. */
export function checkAuthor(
  { author }: Change,
  { creator_id }: { creator_id?: number | undefined },
  what: string,
  creator = author.id,
): void {
  if (creator_id && creator_id !== creator) {
    throw wrong(`You can't select the creator of a ${what}.`);
  }
}
