import { rowById } from '../query/one.ts';
import type { Change } from '../record.ts';
import { present } from '../refused.ts';
import { checkMay, mayChangeList } from '../rights/may.ts';
import { worklistListing, type WorklistRow } from './worklist-listing.ts';

export const listRow = async ({ database }: Change, id: number): Promise<WorklistRow> =>
  present(await rowById(database, worklistListing, id), 'Worklist', id);

/** A worklist that its author may change; refused as not found where they may not. */
export async function listToEdit(change: Change, id: number): Promise<WorklistRow> {
  checkMay((await mayChangeList(change, id)).edit, 'worklists', id);
  return listRow(change, id);
}

/** A worklist whose cards the author may move; refused as not found where they may not. */
export async function listToFill(change: Change, id: number): Promise<WorklistRow> {
  checkMay((await mayChangeList(change, id)).use, 'worklists', id);
  return listRow(change, id);
}
