import type { NewTeam, Person, Team, TeamChange } from '@storyboard/contract/person';
import { sql } from 'kysely';
import type { Reader } from '../reader.ts';
import { type Change, record, type Store } from '../record.ts';
import { checkName } from '../record/unique.ts';
import { missing, present, Refused, wrong } from '../refused.ts';
import { personById } from './people.ts';
import { membersOf, teamBy } from './teams.ts';

const place = { table: 'teams', kind: 'Team' } as const;

export function createTeam(store: Store, author: Reader, draft: NewTeam): Promise<Team> {
  return record(store, author, async (change) => {
    await checkName(change, place, draft.name);
    const id = await change.insert('teams', draft);
    return { ...(await teamRow(change, id)), created_at: change.told };
  });
}

export function updateTeam(
  store: Store,
  author: Reader,
  id: number,
  draft: TeamChange,
): Promise<Team> {
  return record(store, author, async (change) => {
    await teamRow(change, id);
    await checkName(change, place, draft.name, id);
    await change.update('teams', id, draft);
    return teamRow(change, id);
  });
}

/** Deletes a team without members; what it was permitted to see goes with it. */
export function deleteTeam(store: Store, author: Reader, id: number): Promise<void> {
  return record(store, author, async (change) => {
    if (!(await teamBy(change.database, author, id))) throw new Refused(404, 'Object not found');
    const members = await membersOf(change.database, author, id);
    if (members.length > 0) throw wrong('Team must be empty.');
    if (!author.plain) await checkNotLast(change, id);
    await change.remove('team_permissions', { team_id: id });
    await change.database
      .updateTable('projects')
      .set({ team_id: null })
      .where('team_id', '=', id)
      .execute();
    await change.remove('teams', { id });
  });
}

/** A private story that nobody is permitted to see would be out of everybody's reach. */
async function checkNotLast({ database }: Change, team: number): Promise<void> {
  const { rows } = await sql`
    select 1 from team_permissions as theirs
    join story_permissions on story_permissions.permission_id = theirs.permission_id
    join stories on stories.id = story_permissions.story_id and stories.private = 1
    where theirs.team_id = ${team} and not exists (
      select 1 from user_permissions where permission_id = theirs.permission_id
    ) and not exists (
      select 1 from team_permissions as others
      where others.permission_id = theirs.permission_id and others.team_id <> theirs.team_id
    ) limit 1`.execute(database);
  if (rows.length === 0) return;
  throw wrong('Nobody else may see some private stories: a member must first let others see them');
}

export function addMember(store: Store, author: Reader, team: number, id: number): Promise<Person> {
  return record(store, author, async (change) => {
    await teamRow(change, team);
    const person = await personById(change.database, author, id);
    if (!person) throw missing('User', id);
    const members = await membersOf(change.database, author, team);
    if (members.some((member) => member.id === id)) {
      throw wrong(`The User ${id} is already in Team ${team}`);
    }
    await change.join('team_membership', { user_id: id, team_id: team });
    return person;
  });
}

export function removeMember(
  store: Store,
  author: Reader,
  team: number,
  id: number,
): Promise<void> {
  return record(store, author, async (change) => {
    await teamRow(change, team);
    if (!(await change.remove('team_membership', { user_id: id, team_id: team }))) {
      throw wrong(`The User ${id} is not in Team ${team}`);
    }
  });
}

const teamRow = async ({ database, author }: Change, id: number): Promise<Team> =>
  present(await teamBy(database, author, id), 'Team', id);
