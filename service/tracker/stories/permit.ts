import type { NewStory } from '@storyboard/contract/story';
import { grant, type Permitted, revoke } from '../record/permissions.ts';
import type { Change } from '../record.ts';
import { wrong } from '../refused.ts';

export interface Listed {
  readonly users?: NewStory['users'];
  readonly teams?: NewStory['teams'];
}

const idsOf = (rows: readonly { id: number }[] = []) => rows.map(({ id }) => id);

/** Lets those who are listed see a private story: at first its author, where nobody is listed. */
export async function permitFirst(change: Change, story: number, listed: Listed): Promise<void> {
  const [users, teams] = [idsOf(listed.users), idsOf(listed.teams)];
  const { id: author } = change.author;
  const nobody = users.length + teams.length === 0 && author !== null;
  const permission = await change.insert('permissions', {
    name: `view_story_${story}`,
    codename: 'view_story',
  });
  await change.join('story_permissions', { story_id: story, permission_id: permission });
  await grant(change, permission, { users: nobody ? [author] : users, teams });
}

/** Sets who may see a private story; what is not listed stays. */
export async function permit(change: Change, story: number, listed: Listed): Promise<void> {
  const permission = await permissionOf(change, story);
  if (permission === undefined) return permitFirst(change, story, listed);
  if (!listed.users && !listed.teams) return;
  const before = await holdersOf(change, permission);
  const users = listed.users ? idsOf(listed.users) : before.users;
  const teams = listed.teams ? idsOf(listed.teams) : before.teams;
  if (users.length + teams.length === 0) {
    throw wrong("Can't make a private story have no users or teams");
  }
  await grant(change, permission, { users, teams });
}

/** Before a story is deleted: nobody is permitted to see it any more. */
export async function forbid(change: Change, story: number): Promise<void> {
  const permission = await permissionOf(change, story);
  if (permission === undefined) return;
  await change.remove('story_permissions', { story_id: story });
  await revoke(change, permission);
}

async function permissionOf({ database }: Change, story: number): Promise<number | undefined> {
  const held = await database
    .selectFrom('story_permissions')
    .select('permission_id')
    .where('story_id', '=', story)
    .executeTakeFirst();
  return held?.permission_id;
}

async function holdersOf({ database }: Change, permission: number): Promise<Permitted> {
  const users = await database
    .selectFrom('user_permissions')
    .select('user_id as id')
    .where('permission_id', '=', permission)
    .execute();
  const teams = await database
    .selectFrom('team_permissions')
    .select('team_id as id')
    .where('permission_id', '=', permission)
    .execute();
  return { users: idsOf(users), teams: idsOf(teams) };
}
