import {
  BODY_LIST_MAX,
  PREFERENCE_KEY_MAX,
  PREFERENCE_VALUE_MAX,
} from '@storyboard/contract/limits';
import { Type } from 'typebox';
import {
  type Preference,
  type Preferences,
  preferencesOf,
  setPreferences,
} from '../../tracker/people/preferences.ts';
import type { Route } from '../api.ts';
import { canBeKept } from '../bodies.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { RefusedBody } from '../refusals.ts';

const params = Type.Object({ user_id: Whole });
const querystring = parameters({});
const response = {
  200: Type.Unsafe<Preferences>({ type: 'object', additionalProperties: true }),
};
const KEY_MIN = 3;

/** Looked at below: which names there are is for clients to say. */
const SomePreferences = Type.Unsafe<unknown>({
  allOf: [
    {
      type: 'object',
      maxProperties: BODY_LIST_MAX,
      propertyNames: { minLength: KEY_MIN, maxLength: PREFERENCE_KEY_MAX },
      additionalProperties: {
        type: ['string', 'boolean', 'number', 'null'],
        minLength: 1,
        maxLength: PREFERENCE_VALUE_MAX,
      },
    },
  ],
});

const list: Route = (api, { database }) => {
  api.get(
    '/users/:user_id/preferences',
    { schema: { params, querystring, response }, onRequest: signedIn },
    async ({ reader, params: { user_id } }) => preferencesOf(database, reader, user_id),
  );
};

const set: Route = (api, service) => {
  api.post(
    '/users/:user_id/preferences',
    {
      schema: { params, querystring, body: SomePreferences, response },
      onRequest: signedIn,
    },
    async ({ reader, params: { user_id }, body }) =>
      setPreferences(service, reader, user_id, preferencesIn(body)),
  );
};

/** Names and values that preferences can have. */
function preferencesIn(body: unknown): Record<string, Preference | null> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new RefusedBody("Preferences are not of type 'object'", '');
  }
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (key.length < KEY_MIN || key.length > PREFERENCE_KEY_MAX || !canBeKept(key)) {
        throw new RefusedBody(`A key has ${KEY_MIN} to ${PREFERENCE_KEY_MAX} characters`, '');
      }
      return [key, preferenceIn(key, value)];
    }),
  );
}

function preferenceIn(key: string, value: unknown): Preference | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'string') {
    throw new RefusedBody('A value is a string, a boolean, a number or null', key);
  }
  if (value === '' || value.length > PREFERENCE_VALUE_MAX || !canBeKept(value)) {
    throw new RefusedBody(`A text has 1 to ${PREFERENCE_VALUE_MAX} characters`, key);
  }
  return value;
}

export const preferenceRoutes = [list, set];
