import { NewPerson, Person, PersonChange } from '@storyboard/contract/person';
import { Type } from 'typebox';
import { createPerson, updatePerson } from '../../tracker/people/write-person.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn, superuser } from '../reader.ts';
import { personVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ user_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/users',
    {
      config: personVersions,
      schema: { querystring, body: NewPerson, response: { 200: Person } },
      onRequest: superuser,
    },
    async ({ reader, body }) => createPerson(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/users/:user_id',
    {
      config: personVersions,
      schema: { params, querystring, body: PersonChange, response: { 200: Person } },
      onRequest: signedIn,
    },
    async ({ reader, params: { user_id }, body }) => updatePerson(service, reader, user_id, body),
  );
};

export const personWrites = [create, update];
