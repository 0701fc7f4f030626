import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import type { Change } from '../record.ts';
import { boardsOf } from '../record/notices.ts';
import { missing } from '../refused.ts';
import { rights, type Ruled } from './guarded.ts';
import { permittedOn } from './holders.ts';

/** Whether the reader may change all of it, or at least use it. */
export interface May {
  readonly edit: boolean;
  readonly use: boolean;
}

async function mayOn(database: Database, reader: Reader, of: Ruled, id: number): Promise<May> {
  const codenames = (await permittedOn(database, reader, of, [{ id }]))(id);
  const edit = codenames.includes(rights[of].edit);
  return { edit, use: edit || codenames.includes(rights[of].use) };
}

/** What the author may do with a board or due date. */
export const mayChange = ({ database, author }: Change, of: Ruled, id: number): Promise<May> =>
  mayOn(database, author, of, id);

/** What the author may do with a worklist: that of a board is as free as its board is to its users. */
export async function mayChangeList(change: Change, id: number): Promise<May> {
  const boards = await boardsOf(change, id);
  if (boards.length === 0) return mayChange(change, 'worklists', id);
  const each = await Promise.all(boards.map((board) => mayChange(change, 'boards', board)));
  const use = each.some((may) => may.use);
  return { edit: use, use };
}

/** Those who may not are told, as by the original, that it is not there. */
export function checkMay(allowed: boolean, of: Ruled, id: number): void {
  if (!allowed) throw missing(rights[of].kind, id);
}
