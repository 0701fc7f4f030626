import { Person, Team } from '@storyboard/contract/person';
import { personById, seesContacts } from '../../tracker/people/people.ts';
import { teamBy } from '../../tracker/people/teams.ts';
import { versioned } from '../terms/versions.ts';

/** Over mail and OpenID too, which lists show to superusers only. A sign-in is no change. */
export const personVersions = versioned<Person>({
  schema: Person,
  param: 'user_id',
  read: personById,
  own: ({ full_name, email, openid, is_superuser, enable_login }) => [
    full_name,
    email,
    openid,
    is_superuser,
    enable_login,
  ],
  inLists: seesContacts,
});

export const teamVersions = versioned<Team>({
  schema: Team,
  param: 'team_id',
  read: teamBy,
  own: ({ name, description }) => [name, description],
});
