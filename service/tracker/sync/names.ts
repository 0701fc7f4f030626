import type { SyncNames, SyncStories, SyncTasks } from '@storyboard/contract/sync';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import type { LogRow } from '../changes/log.ts';
import { type Database, run, text } from '../query/shaped.ts';

type Named = Record<'people' | 'projects' | 'branches' | 'milestones', SyncNames>;

/** The names of all that a page mentions, and of what else may have got another one. */
export async function namesOf(
  database: Database,
  stories: SyncStories,
  tasks: SyncTasks,
  changed: readonly Pick<LogRow, 'type' | 'row_id'>[],
): Promise<Named> {
  const also = (kind: string) =>
    changed.filter(({ type }) => type === kind).map(({ row_id }) => row_id);
  const mentioned = [stories.creator_id, tasks.assignee_id, tasks.creator_id];
  const [people, projects, branches, milestones] = await Promise.all([
    named(database, 'users', 'full_name', [...mentioned, also('user')]),
    named(database, 'projects', 'name', [tasks.project_id, also('project')]),
    named(database, 'branches', 'name', [tasks.branch_id, also('branch')]),
    named(database, 'milestones', 'name', [tasks.milestone_id, also('milestone')]),
  ]);
  return { people, projects, branches, milestones };
}

async function named(
  database: Database,
  table: string,
  column: string,
  lists: readonly (readonly (number | null)[])[],
): Promise<SyncNames> {
  const ids = new Set(lists.flat().filter((id) => id !== null));
  const values = { ids: JSON.stringify([...ids]) };
  const rows = await run(database, `names of ${table}`, values, (slot) =>
    text<{ id: number; name: string | null }>(
      database,
      sql`select id, ${sql.ref(column)} as name from ${sql.table(table)}
        where id in ${jsonItems(slot('ids'))} order by id`,
    ),
  );
  return { id: rows.map(({ id }) => id), name: rows.map(({ name }) => name ?? '') };
}
