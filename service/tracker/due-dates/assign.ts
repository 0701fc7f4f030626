import { sql } from 'kysely';
import type { Change } from '../record.ts';
import { missing } from '../refused.ts';
import { seenStories, seenTasks } from '../worklists/items/card-rows.ts';

/**
 * Sets which stories or tasks have a due date. Those that its author may not see keep it: they could not be
 * listed.
 */
export async function assign(
  change: Change,
  date: number,
  of: 'story' | 'task',
  rows: readonly { id: number }[],
): Promise<void> {
  const wanted = [...new Set(rows.map(({ id }) => id))];
  const before = await assigned(change, date, of);
  const seen = await seenIds(change, of, [...wanted, ...before]);
  const hidden = wanted.find((id) => !seen.has(id));
  if (hidden !== undefined) throw missing(of === 'story' ? 'Story' : 'Task', hidden);
  change.log.wrote('due_dates', [{ id: date }]);
  for (const id of before) {
    if (seen.has(id) && !wanted.includes(id)) await unlink(change, date, of, id);
  }
  for (const id of wanted) {
    if (!before.includes(id)) await link(change, date, of, id);
  }
}

const link = (change: Change, due_date_id: number, of: 'story' | 'task', id: number) =>
  of === 'story'
    ? change.join('story_due_dates', { story_id: id, due_date_id })
    : change.join('task_due_dates', { task_id: id, due_date_id });

const unlink = (change: Change, due_date_id: number, of: 'story' | 'task', id: number) =>
  of === 'story'
    ? change.remove('story_due_dates', { story_id: id, due_date_id })
    : change.remove('task_due_dates', { task_id: id, due_date_id });

async function assigned({ database }: Change, date: number, of: 'story' | 'task') {
  const { rows } = await sql<{ id: number }>`
    select ${sql.ref(`${of}_id`)} as id from ${sql.table(`${of}_due_dates`)}
    where due_date_id = ${date}`.execute(database);
  return rows.map(({ id }) => id);
}

async function seenIds(
  { database, author }: Change,
  of: 'story' | 'task',
  ids: readonly number[],
): Promise<Set<number>> {
  const rows: { id: number }[] =
    of === 'story'
      ? await seenStories(database, author, ids)
      : await seenTasks(database, author, ids);
  return new Set(rows.map(({ id }) => id));
}
