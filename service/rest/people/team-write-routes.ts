import { NewTeam, Person, Team, TeamChange } from '@storyboard/contract/person';
import { Type } from 'typebox';
import {
  addMember,
  createTeam,
  deleteTeam,
  removeMember,
  updateTeam,
} from '../../tracker/people/write-team.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { superuser } from '../reader.ts';
import { teamVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ team_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/teams',
    {
      config: teamVersions,
      schema: { querystring, body: NewTeam, response: { 200: Team } },
      onRequest: superuser,
    },
    async ({ reader, body }) => createTeam(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/teams/:team_id',
    {
      config: teamVersions,
      schema: { params, querystring, body: TeamChange, response: { 200: Team } },
      onRequest: superuser,
    },
    async ({ reader, params: { team_id }, body }) => updateTeam(service, reader, team_id, body),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/teams/:team_id',
    { config: teamVersions, schema: { params, querystring }, onRequest: superuser },
    async ({ reader, params: { team_id } }, reply) => {
      await deleteTeam(service, reader, team_id);
      return reply.code(204).send();
    },
  );
};

const member = Type.Object({ team_id: Whole, user_id: Whole });

const add: Route = (api, service) => {
  api.put(
    '/teams/:team_id/users/:user_id',
    { schema: { params: member, querystring, response: { 200: Person } }, onRequest: superuser },
    async ({ reader, params: { team_id, user_id } }) =>
      addMember(service, reader, team_id, user_id),
  );
};

const takeOut: Route = (api, service) => {
  api.delete(
    '/teams/:team_id/users/:user_id',
    { schema: { params: member, querystring }, onRequest: superuser },
    async ({ reader, params: { team_id, user_id } }, reply) => {
      await removeMember(service, reader, team_id, user_id);
      return reply.code(204).send();
    },
  );
};

export const teamWrites = [create, update, remove, add, takeOut];
