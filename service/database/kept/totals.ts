import { STORY_STATUSES } from '@storyboard/contract/story';
import { TASK_STATUSES } from '@storyboard/contract/task';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { only, type Which } from './counts.ts';

const names = [
  ...STORY_STATUSES.map((status) => `stories_${status}`),
  ...TASK_STATUSES.map((status) => `tasks_${status}`),
];
const columns = sql.join(names.map((name) => sql.ref(name)));
const added = sql.join(
  names.map((name) => sql`${sql.ref(name)} = totals.${sql.ref(name)} + excluded.${sql.ref(name)}`),
);
const tasks = sql.raw(TASK_STATUSES.join(', '));

/**
 * Adds what stories hold to the totals of all their scopes, or takes it away: take away before a change of
 * stories, add after it.
 */
export async function count(
  database: Database,
  which: Which,
  sign: 'add' | 'take away',
): Promise<void> {
  const factor = sql.lit(sign === 'add' ? 1 : -1);
  const sums = sql.join([
    ...STORY_STATUSES.map(
      (status) => sql`${factor} * count(case when status = ${status} then 1 end)`,
    ),
    ...TASK_STATUSES.map((status) => sql`${factor} * sum(${sql.ref(status)})`),
  ]);
  await sql`
    insert into totals (scope, scope_id, ${columns})
    select scope, scope_id, ${sums} from (
      select 'all' as scope, 0 as scope_id, status, ${tasks} from stories
      where listed = 1 ${only(which, 'id')}
      union all
      select 'project', project_id, status, ${tasks} from story_projects
      where private = 0 ${only(which, 'story_id')}
      union all
      select 'project_group', project_group_id, status, ${tasks} from story_project_groups
      where private = 0 ${only(which, 'story_id')}
    ) as held
    where true group by scope, scope_id
    on conflict (scope, scope_id) do update set ${added}`.execute(database);
}
