import type { NewPermission, PermissionChange } from '@storyboard/contract/boards/permission';
import { boardListing } from '../boards/board-listing.ts';
import { dueDateListing } from '../due-dates/due-date-listing.ts';
import { rowById } from '../query/one.ts';
import type { Listing } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { visible } from '../visible.ts';
import { worklistListing } from '../worklists/worklist-listing.ts';
import type { Ruled } from './guarded.ts';
import { permittedOn } from './holders.ts';
import { checkMay, mayChange, mayChangeList } from './may.ts';
import { addPermission, changePermission } from './write-permission.ts';

const listings: Record<Ruled, Listing<{ id: number }>> = {
  worklists: worklistListing,
  boards: boardListing,
  due_dates: dueDateListing,
};

/** What the reader is permitted on one of these, by codename; undefined where it is not there for them. */
export async function permissionsOn(
  database: Database,
  reader: Reader,
  of: Ruled,
  id: number,
): Promise<string[] | undefined> {
  const row = await rowById(database, listings[of], id, [visible(of, reader)]);
  return row && (await permittedOn(database, reader, of, [row]))(id);
}

/** Permits people something more on a worklist, board or due date; its codename. */
export const permitMore = (
  store: Store,
  author: Reader,
  of: Ruled,
  id: number,
  draft: NewPermission,
): Promise<string> =>
  record(store, author, async (change) => {
    await checkEdit(change, of, id);
    return addPermission(change, of, id, draft);
  });

/** Sets who holds a permission on a worklist, board or due date; its codename. */
export const permitOthers = (
  store: Store,
  author: Reader,
  of: Ruled,
  id: number,
  draft: PermissionChange,
): Promise<string> =>
  record(store, author, async (change) => {
    await checkEdit(change, of, id);
    return changePermission(change, of, id, draft);
  });

async function checkEdit(change: Change, of: Ruled, id: number): Promise<void> {
  const may = await (of === 'worklists' ? mayChangeList(change, id) : mayChange(change, of, id));
  checkMay(may.edit, of, id);
}
