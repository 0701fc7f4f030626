import type { Person, Team } from '@storyboard/contract/person';
import { sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import { stamps } from '../query/columns.ts';
import { contains, equal, given } from '../query/condition.ts';
import { rowWhere } from '../query/one.ts';
import type { Sorts } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { personColumns, seesContacts } from './people.ts';

export const teamSorts = {
  id: sql.ref('teams.id'),
  name: sql.ref('teams.name_folded'),
  created_at: sql.ref('teams.created_at'),
  updated_at: sql.ref('teams.updated_at'),
} satisfies Sorts;

/** The original's teams have no description. */
const teams = ({ plain }: Reader): Listing<Team> => ({
  shape: `teams ${plain}`,
  table: 'teams',
  sorts: teamSorts,
  select: (database) =>
    database
      .selectFrom('teams')
      .select(['teams.id', 'teams.name', ...stamps('teams')])
      .$if(!plain, (select) => select.select('teams.description')),
});

export interface TeamFilters {
  readonly name?: string;
  /** Passed over by the original. */
  readonly description?: string;
}

export function listTeams(
  database: Database,
  reader: Reader,
  { name, description, ...paging }: TeamFilters & Paging,
): Promise<Page<Team>> {
  const filters = [
    ...given(name, (text) => contains('teams.name_folded', text)),
    ...given(reader.plain ? '' : description, (text) => contains('teams.description', text)),
  ];
  return pageOf(database, reader, teams(reader), { filters }, paging);
}

/** Undefined when there is no team with this id or name. */
export function teamBy(
  database: Database,
  reader: Reader,
  idOrName: number | string,
): Promise<Team | undefined> {
  const which =
    typeof idOrName === 'number'
      ? equal('teams.id', idOrName)
      : equal('teams.name_folded', fold(idOrName));
  return rowWhere(database, teams(reader), which);
}

export function membersOf(database: Database, reader: Reader, team: number): Promise<Person[]> {
  const contacts = seesContacts(reader);
  return run(database, `members ${contacts}`, { team }, (slot) =>
    database
      .selectFrom('users')
      .select(personColumns(contacts))
      .innerJoin('team_membership', 'team_membership.user_id', 'users.id')
      .where('team_membership.team_id', '=', slot<number>('team'))
      .orderBy('users.id'),
  );
}
