import { sql } from 'kysely';
import { wrong } from '../refused.ts';
import type { Change } from './change.ts';

/** People and teams who are permitted something. */
export interface Permitted {
  readonly users: readonly number[];
  readonly teams: readonly number[];
}

/** Sets who holds a permission, in place of who held it. */
export async function grant(
  change: Change,
  permission: number,
  { users, teams = [] }: { users: readonly number[]; teams?: readonly number[] },
): Promise<void> {
  await mustExist(change, 'users', users);
  await mustExist(change, 'teams', teams);
  await change.remove('user_permissions', { permission_id: permission });
  await change.remove('team_permissions', { permission_id: permission });
  for (const user_id of new Set(users)) {
    await change.join('user_permissions', { user_id, permission_id: permission });
  }
  for (const team_id of new Set(teams)) {
    await change.join('team_permissions', { team_id, permission_id: permission });
  }
}

/** A permission goes, with all who held it. What it guards must not point at it any more. */
export async function revoke(change: Change, permission: number): Promise<void> {
  await change.remove('user_permissions', { permission_id: permission });
  await change.remove('team_permissions', { permission_id: permission });
  await change.remove('permissions', { id: permission });
}

/** Refuses ids that nobody has. */
async function mustExist(
  { database }: Change,
  table: 'users' | 'teams',
  ids: readonly number[],
): Promise<void> {
  for (const id of ids) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where id = ${id}`.execute(
      database,
    );
    if (rows.length > 0) continue;
    throw wrong(`${table === 'users' ? 'User' : 'Team'} ${id} does not exist`);
  }
}
