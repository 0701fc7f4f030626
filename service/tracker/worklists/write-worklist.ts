import type { NewWorklist, Worklist, WorklistChange } from '@storyboard/contract/boards/worklist';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { tell } from '../record/tell.ts';
import { checkAuthor, details, tellDetails } from '../rights/details.ts';
import { createRights } from '../rights/write-permission.ts';
import { missing, wrong } from '../refused.ts';
import { checkTitle } from '../titles.ts';
import { listRow, listToEdit } from './list-rows.ts';
import type { WorklistRow } from './worklist-listing.ts';
import { asWorklists } from './worklist-parts.ts';
import { worklistIfSeen } from './worklists.ts';
import { createFilter } from './automatic/write-filter.ts';

/** Makes a worklist, with who may change and use it. */
export function createWorklist(
  store: Store,
  author: Reader,
  draft: NewWorklist,
): Promise<Worklist> {
  return record(store, author, async (change) => {
    const { owners, users = [], filters = [], ...values } = draft;
    checkAuthor(change, draft, 'worklist');
    const id = await insertList(change, values);
    const creator = author.id ?? 0;
    const holders = { owners: owners?.length ? owners : [creator], users };
    await createRights(change, 'worklists', id, holders);
    for (const filter of values.automatic ? filters : []) await createFilter(change, id, filter);
    return { ...(await listRow(change, id)), created_at: change.told };
  });
}

/** The original takes worklists without a title. */
async function insertList(change: Change, draft: WorklistChange): Promise<number> {
  const { author } = change;
  const title = draft.title ?? '';
  if (title === '' && !author.plain) throw wrong('Give the worklist a title');
  checkTitle(author, title);
  const id = await change.insert('worklists', { ...draft, title, creator_id: author.id ?? 0 });
  const event_info = { worklist_id: id, author_id: author.id, worklist_title: title || null };
  await tell(change, { worklist_id: id }, { event_type: 'worklist_created', event_info });
  return id;
}

const told = ['title', 'private', 'automatic', 'archived'] as const;

/** Changes what is given of a worklist, and tells each change by itself. */
export function updateWorklist(
  store: Store,
  author: Reader,
  id: number,
  draft: WorklistChange,
): Promise<Worklist> {
  return record(store, author, async (change) => {
    const before = await listToEdit(change, id);
    checkAuthor(change, draft, 'worklist', before.creator_id);
    await changeList(change, before, draft);
    const row = await worklistIfSeen(change.database, author, id);
    const parts = { cards: true, filters: false };
    const [list] = row ? await asWorklists(change.database, author, [row], parts) : [];
    if (!list) throw missing('Worklist', id);
    return list;
  });
}

async function changeList(change: Change, before: WorklistRow, draft: WorklistChange) {
  const { title, ...values } = draft;
  checkTitle(change.author, title ?? undefined, before.title);
  const changes = details(before, { ...values, ...(title && { title }) });
  if (Object.keys(changes).length === 0) return;
  await change.update('worklists', before.id, changes);
  await tellDetails(change, { worklist_id: before.id }, told, before, changes);
}

/** An archived worklist is not listed any more. */
export function archiveWorklist(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    await changeList(change, await listToEdit(change, id), { archived: true });
  });
}

/** A lane goes with its board, whoever may change the worklist by itself. */
export const archiveLane = async (change: Change, id: number): Promise<void> =>
  changeList(change, await listRow(change, id), { archived: true });
