import type { DueDate, ShownDueDate } from '@storyboard/contract/boards/due-date';
import type { Story } from '@storyboard/contract/story';
import type { Task } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { stamps } from '../query/columns.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { holdersOf, permittedOn } from '../rights/holders.ts';
import { taskColumns } from '../tasks/task-listing.ts';
import { pointsAtVisible, visible } from '../visible.ts';

/**
 * Due dates with what has them, as far as the reader may see it. `asked`: whether it is told what the reader
 * may do. So many queries for any number of rows.
 */
export async function asDueDates(
  database: Database,
  reader: Reader,
  rows: readonly ShownDueDate[],
  { asked }: { asked: boolean },
): Promise<DueDate[]> {
  if (rows.length === 0) return [];
  const [stories, tasks, holders, permitted] = await Promise.all([
    storiesOn(database, reader, rows),
    tasksOn(database, reader, rows),
    holdersOf(database, 'due_dates', rows),
    asked ? permittedOn(database, reader, 'due_dates', rows) : () => [],
  ]);
  return rows.map((row) => {
    const may: string[] = permitted(row.id);
    const [onStories, onTasks] = [stories.get(row.id) ?? [], tasks.get(row.id) ?? []];
    return {
      ...row,
      stories: onStories,
      tasks: onTasks,
      count: onStories.length + onTasks.length,
      ...holders(row.id),
      editable: may.includes('edit_date'),
      assignable: may.includes('edit_date') || may.includes('assign_date'),
    };
  });
}

const dateOf = ({ due_date_id }: { due_date_id: number }) => due_date_id;

async function storiesOn(database: Database, reader: Reader, rows: readonly { id: number }[]) {
  const seen = visible('stories', reader);
  const values = { ...seen.values, ids: idsOf(rows) };
  const found = await run(database, `stories due ${seen.shape}`, values, (slot) =>
    database
      .selectFrom('story_due_dates')
      .innerJoin('stories', 'stories.id', 'story_due_dates.story_id')
      .select([
        'story_due_dates.due_date_id',
        'stories.id',
        'stories.title',
        'stories.description',
        'stories.is_bug',
        'stories.private',
        'stories.creator_id',
        'stories.story_type_id',
        ...stamps('stories'),
      ])
      .where(sql<boolean>`story_due_dates.due_date_id in ${jsonItems(slot('ids'))}`)
      .where(seen.build(slot))
      .orderBy('stories.id'),
  );
  return grouped(found, dateOf, (story): Story => ({
    ...story,
    is_bug: story.is_bug === null ? null : story.is_bug === 1,
    private: story.private === 1,
  }));
}

async function tasksOn(database: Database, reader: Reader, rows: readonly { id: number }[]) {
  const seen = pointsAtVisible('tasks.story_id', 'stories', reader);
  const values = { ...seen.values, ids: idsOf(rows) };
  const found = await run(database, `tasks due ${seen.shape}`, values, (slot) =>
    database
      .selectFrom('task_due_dates')
      .innerJoin('tasks', 'tasks.id', 'task_due_dates.task_id')
      .select(['task_due_dates.due_date_id', ...taskColumns])
      .where(sql<boolean>`task_due_dates.due_date_id in ${jsonItems(slot('ids'))}`)
      .where(seen.build(slot))
      .orderBy('tasks.id'),
  );
  return grouped(found, dateOf, (task): Task => task);
}
