import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { countedTasks, only, type Which } from './counts.ts';

const columns = sql.raw(
  'story_id, private, status, updated_at, todo, inprogress, review, merged, invalid',
);
const story = sql.raw('stories.id, stories.private, stories.status, stories.updated_at');

/** In which projects and groups stories are. Follows the stories' own counts: keep those before. */
export async function keepScopes(database: Database, which: Which): Promise<void> {
  await forgetScopes(database, which);
  await sql`
    insert into story_projects (project_id, ${columns})
    select tasks.project_id, ${story}, ${countedTasks}
    from stories join tasks on tasks.story_id = stories.id
    where tasks.project_id is not null ${only(which, 'stories.id')}
    group by tasks.project_id, stories.id`.execute(database);
  await sql`
    insert into story_project_groups (project_group_id, ${columns})
    select mapping.project_group_id, ${story}, ${countedTasks}
    from stories join tasks on tasks.story_id = stories.id
    join project_group_mapping as mapping on mapping.project_id = tasks.project_id
    where true ${only(which, 'stories.id')}
    group by mapping.project_group_id, stories.id`.execute(database);
}

/** Takes stories off the lists of their projects and groups. */
export async function forgetScopes(database: Database, which: Which): Promise<void> {
  for (const table of ['story_projects', 'story_project_groups']) {
    await sql`delete from ${sql.table(table)} where true ${only(which, 'story_id')}`.execute(
      database,
    );
  }
}
