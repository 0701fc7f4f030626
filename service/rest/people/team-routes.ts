import { Person, Team } from '@storyboard/contract/person';
import { Type } from 'typebox';
import { listTeams, membersOf, teamBy, teamSorts } from '../../tracker/people/teams.ts';
import type { Route } from '../api.ts';
import { IdOrName, idOrName } from '../names.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, Text } from '../parameters.ts';
import { found } from '../refusals.ts';
import { personVersions, teamVersions } from './versions.ts';

const params = Type.Object({ team_id: IdOrName });

const list: Route = (api, { database }) => {
  api.get(
    '/teams',
    {
      config: teamVersions,
      schema: {
        querystring: parameters({ name: Text, description: Text, ...pagingBy(teamSorts) }),
        response: { 200: Type.Array(Team) },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listTeams(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/teams/:team_id',
    {
      config: teamVersions,
      schema: { params, querystring: parameters({}), response: { 200: Team } },
    },
    async ({ reader, params: { team_id } }) =>
      found(await teamBy(database, reader, idOrName(team_id)), 'Team', team_id),
  );
};

const members: Route = (api, { database }) => {
  api.get(
    '/teams/:team_id/users',
    {
      config: personVersions,
      schema: { params, querystring: parameters({}), response: { 200: Type.Array(Person) } },
    },
    async ({ reader, params: { team_id } }) => {
      const team = await teamBy(database, reader, idOrName(team_id));
      return membersOf(database, reader, found(team, 'Team', team_id).id);
    },
  );
};

export const teamRoutes = [list, one, members];
