import { type RawBuilder, sql } from 'kysely';
import type { Change } from './change.ts';
import type { Written } from './logged.ts';
import type { Subject } from './tell.ts';

/**
 * Tells those who subscribed to the story, one of its tasks, their projects or project groups, or to the
 * worklist. Of what is private only those hear who may see it, the story that it is `about` included.
 */
export async function notifyOf(
  change: Change,
  subject: Subject,
  type: string,
  info: Readonly<Record<string, unknown>> | undefined,
  about?: number,
): Promise<void> {
  const targets = await targetsOf(change, subject);
  if (!targets) return;
  await notify(
    change,
    about === undefined ? targets : sql`${targets} and ${seesStory(about)}`,
    type,
    info,
  );
}

/** Tells those who subscribed to a project group that a project came or went. */
export const notifyGroup = (
  change: Change,
  type: 'project added' | 'project removed',
  group: number,
  project: number,
): Promise<void> =>
  notify(change, sql`target_type = 'project_group' and target_id = ${group}`, type, {
    project_group_id: group,
    project_id: project,
  });

async function notify(
  { database, at, author, log }: Change,
  targets: RawBuilder<unknown>,
  type: string,
  info: Readonly<Record<string, unknown>> | undefined,
): Promise<void> {
  const { rows } = await sql<Written>`
    insert into subscription_events (created_at, subscriber_id, author_id, event_type, event_info)
    select distinct ${at}, user_id, cast(${author.id} as integer), ${type}, ${info ? JSON.stringify(info) : null}
    from subscriptions where ${targets} order by user_id
    returning ${log.columns('subscription_events')}`.execute(database);
  log.wrote('subscription_events', rows);
}

async function targetsOf(
  change: Change,
  subject: Subject,
): Promise<RawBuilder<unknown> | undefined> {
  if ('story_id' in subject) return ofStory(subject.story_id);
  if ('worklist_id' in subject) return ofWorklist(change, subject.worklist_id);
  return undefined;
}

const ofStory = (story: number) => sql`(
  (target_type = 'story' and target_id = ${story})
  or (target_type = 'task' and target_id in (select id from tasks where story_id = ${story}))
  or (target_type = 'project'
    and target_id in (select project_id from tasks where story_id = ${story}))
  or (target_type = 'project_group' and target_id in (
    select mapping.project_group_id from project_group_mapping as mapping
    join tasks on tasks.project_id = mapping.project_id where tasks.story_id = ${story})))
  and ${seesStory(story)}`;

/** A lane is seen by those who see a board of it. */
async function ofWorklist(change: Change, worklist: number) {
  const boards = await boardsOf(change, worklist);
  const seen = boards.map((board) => permitted('boards', 'board_permissions', 'board_id', board));
  if (seen.length === 0) {
    seen.push(permitted('worklists', 'worklist_permissions', 'worklist_id', worklist));
  }
  return sql`target_type = 'worklist' and target_id = ${worklist}
    and (${sql.join(seen, sql` or `)})`;
}

/** The boards on which a worklist is a lane. */
export async function boardsOf({ database }: Change, worklist: number): Promise<number[]> {
  const lanes = await database
    .selectFrom('board_worklists')
    .select('board_id')
    .distinct()
    .where('list_id', '=', worklist)
    .execute();
  return lanes.map(({ board_id }) => board_id);
}

const seesStory = (story: number) => permitted('stories', 'story_permissions', 'story_id', story);

const permitted = (table: string, guard: string, column: string, id: number) => sql`(
  exists (select 1 from ${sql.table(table)} where id = ${id} and private = 0)
  or subscriptions.user_id in (
    select user_id from user_permissions
    join ${sql.table(guard)} as held on held.permission_id = user_permissions.permission_id
    where held.${sql.ref(column)} = ${id}
    union
    select member.user_id from team_permissions
    join ${sql.table(guard)} as held on held.permission_id = team_permissions.permission_id
    join team_membership as member on member.team_id = team_permissions.team_id
    where held.${sql.ref(column)} = ${id}))`;
