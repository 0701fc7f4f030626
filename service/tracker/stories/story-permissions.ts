import type { Person, Team } from '@storyboard/contract/person';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { personColumns, seesContacts } from '../people/people.ts';
import { stamps } from '../query/columns.ts';
import { grouped, idsOf } from '../query/grouped.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import type { StoryRow } from './story-listing.ts';

/** Who may see a private story. */
interface Permitted {
  readonly users: Person[];
  readonly teams: Team[];
}

export const nobody: Permitted = { users: [], teams: [] };

/** Who may see the private ones among these stories, by story. */
export async function permittedTo(
  database: Database,
  reader: Reader,
  rows: readonly Pick<StoryRow, 'id' | 'private'>[],
): Promise<Map<number, Permitted>> {
  const hidden = rows.filter((row) => row.private);
  if (hidden.length === 0) return new Map();
  const [users, teams] = await Promise.all([
    usersOf(database, reader, idsOf(hidden)),
    teamsOf(database, idsOf(hidden)),
  ]);
  const usersBy = grouped(users, storyOf, (person): Person => person);
  const teamsBy = grouped(teams, storyOf, (team): Team => team);
  return new Map(
    hidden.map(({ id }) => [id, { users: usersBy.get(id) ?? [], teams: teamsBy.get(id) ?? [] }]),
  );
}

const storyOf = ({ story_id }: { story_id: number }) => story_id;

function usersOf(database: Database, reader: Reader, ids: string) {
  const contacts = seesContacts(reader);
  return run(database, `people permitted ${contacts}`, { ids }, (slot) =>
    database
      .selectFrom('story_permissions')
      .innerJoin(
        'user_permissions as theirs',
        'theirs.permission_id',
        'story_permissions.permission_id',
      )
      .innerJoin('users', 'users.id', 'theirs.user_id')
      .select('story_permissions.story_id')
      .select(personColumns(contacts))
      .where(sql<boolean>`story_permissions.story_id in ${jsonItems(slot('ids'))}`)
      .orderBy('users.id'),
  );
}

function teamsOf(database: Database, ids: string) {
  return run(database, 'teams permitted', { ids }, (slot) =>
    database
      .selectFrom('story_permissions')
      .innerJoin(
        'team_permissions as theirs',
        'theirs.permission_id',
        'story_permissions.permission_id',
      )
      .innerJoin('teams', 'teams.id', 'theirs.team_id')
      .select(['story_permissions.story_id', 'teams.id', 'teams.name', ...stamps('teams')])
      .where(sql<boolean>`story_permissions.story_id in ${jsonItems(slot('ids'))}`)
      .orderBy('teams.id'),
  );
}
