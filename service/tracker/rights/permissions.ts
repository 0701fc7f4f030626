import type { NewPermission, PermissionChange } from '@storyboard/contract/boards/permission';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import type { Ruled } from './guarded.ts';
import { checkMay, mayChange, mayChangeList } from './may.ts';
import { addPermission, changePermission } from './write-permission.ts';

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
