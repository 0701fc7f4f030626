import { Person } from '@storyboard/contract/person';
import { Type } from 'typebox';
import { listPeople, personById, personSorts, searchPeople } from '../../tracker/people/people.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy, searched, typed } from '../paging.ts';
import { parameters, Text, Whole } from '../parameters.ts';
import { idOf, signedIn } from '../reader.ts';
import { found } from '../refusals.ts';
import { personVersions } from './versions.ts';

const People = Type.Array(Person);
const paging = pagingBy(personSorts);

const list: Route = (api, { database }) => {
  api.get(
    '/users',
    {
      config: personVersions,
      schema: {
        querystring: parameters({ full_name: Text, email: Text, openid: Text, ...paging }),
        response: { 200: People },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listPeople(database, reader, query), query),
  );
};

const search: Route = (api, { database }) => {
  api.get(
    '/users/search',
    {
      config: personVersions,
      schema: { querystring: parameters({ q: Text, ...paging }), response: { 200: People } },
    },
    async ({ reader, query }, reply) => {
      const { q } = typed(query);
      return searched(reply, reader, await searchPeople(database, reader, q, query), query);
    },
  );
};

const self: Route = (api, { database }) => {
  api.get(
    '/users/self',
    {
      config: personVersions,
      schema: { querystring: parameters({}), response: { 200: Person } },
      onRequest: signedIn,
    },
    async (request) => {
      const id = idOf(request);
      return found(await personById(database, request.reader, id), 'User', id);
    },
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/users/:user_id',
    {
      config: personVersions,
      schema: {
        params: Type.Object({ user_id: Whole }),
        querystring: parameters({}),
        response: { 200: Person },
      },
    },
    async ({ reader, params: { user_id } }) =>
      found(await personById(database, reader, user_id), 'User', user_id),
  );
};

export const personRoutes = [list, search, self, one];
