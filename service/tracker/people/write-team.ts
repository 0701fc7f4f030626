import type { NewTeam, Person, Team, TeamChange } from '@storyboard/contract/person';
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
    await change.remove('team_permissions', { team_id: id });
    await change.database
      .updateTable('projects')
      .set({ team_id: null })
      .where('team_id', '=', id)
      .execute();
    await change.remove('teams', { id });
  });
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
