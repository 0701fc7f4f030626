import type {
  DueDate,
  DueDateChange,
  NewDueDate,
  ShownDueDate,
} from '@storyboard/contract/boards/due-date';
import { rowById } from '../query/one.ts';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { checkAuthor, details } from '../rights/details.ts';
import { checkMay, mayChange } from '../rights/may.ts';
import { createRights } from '../rights/write-permission.ts';
import { present, wrong } from '../refused.ts';
import { assign } from './assign.ts';
import { dueDateListing } from './due-date-listing.ts';
import { asDueDates } from './due-date-parts.ts';
import { putOn } from './places.ts';

/** Makes a due date, with who may change and use it. */
export function createDueDate(store: Store, author: Reader, draft: NewDueDate): Promise<DueDate> {
  return record(store, author, async (change) => {
    const { owners, users = [], board_id, worklist_id, ...values } = draft;
    checkAuthor(change, draft, 'due date');
    if (values.date === undefined) throw wrong('A due date needs a date');
    const creator_id = author.id ?? 0;
    const date = wholeSeconds(values.date);
    const id = await change.insert('due_dates', { ...values, date, creator_id });
    const holders = { owners: owners?.length ? owners : [creator_id], users };
    await createRights(change, 'due_dates', id, holders);
    await putOn(change, id, { board_id, worklist_id });
    return changedDate(change, id);
  });
}

const wholeSeconds = (instant: string) => instant.slice(0, 19);

/** The date as its author left it, even out of their own sight. */
async function changedDate(change: Change, id: number): Promise<DueDate> {
  const row = await rowOf(change, id);
  const [date] = await asDueDates(change.database, change.author, [row], { asked: true });
  return present(date, 'Due date', id);
}

const rowOf = async ({ database }: Change, id: number): Promise<ShownDueDate> =>
  present(await rowById(database, dueDateListing, id), 'Due date', id);

/** Changes what is given of a due date. Its name, its date and whether it is private are for its owners. */
export function updateDueDate(
  store: Store,
  author: Reader,
  id: number,
  draft: DueDateChange,
): Promise<DueDate> {
  return record(store, author, async (change) => {
    const may = await mayChange(change, 'due_dates', id);
    checkMay(may.use, 'due_dates', id);
    const before = await rowOf(change, id);
    const changes = changesOf(before, draft);
    checkMay(may.edit || Object.keys(changes).length === 0, 'due_dates', id);
    checkAuthor(change, draft, 'due date', before.creator_id);
    if (Object.keys(changes).length > 0) await change.update('due_dates', id, changes);
    if (draft.tasks) await assign(change, id, 'task', draft.tasks);
    if (draft.stories) await assign(change, id, 'story', draft.stories);
    await putOn(change, id, draft);
    return changedDate(change, id);
  });
}

function changesOf(before: ShownDueDate, { name, date, private: hidden }: DueDateChange) {
  const changes = details(before, {
    ...(name !== undefined && { name }),
    ...(hidden !== undefined && { private: hidden }),
  });
  if (date === undefined || before.date.startsWith(wholeSeconds(date))) return changes;
  return { ...changes, date: wholeSeconds(date) };
}
