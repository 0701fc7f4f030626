import { CurrentSession, Session } from '@storyboard/contract/login';
import { Type } from 'typebox';
import { personById } from '../../tracker/people/people.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { idOf, signedIn } from '../reader.ts';
import { notFound } from '../refusals.ts';

const querystring = parameters({});
/** Ending a session twice is ending it. */
const toldOnce = 'Signing out takes no Idempotency-Key';

const current: Route = (api, { database, login }) => {
  api.get(
    '/login/session',
    {
      schema: {
        summary: 'Who is signed in with this browser',
        querystring,
        response: { 200: CurrentSession },
      },
      config: { takesBadSession: true },
    },
    async ({ session }) => {
      if (!session) return { person: null };
      const { id, person, superuser, created_at, expires_at } = session;
      const reader = { id: person, superuser, plain: login.plain };
      return {
        person: (await personById(database, reader, person)) ?? null,
        session: { id, created_at, expires_at },
      };
    },
  );
};

const signOut: Route = (api, { login }) => {
  api.delete(
    '/login/session',
    {
      schema: { summary: 'Sign out with this browser', operationId: 'signOut', querystring },
      config: { takesBadSession: true, toldOnce },
    },
    async ({ session }, reply) => {
      if (session) await login.sessions.end(session.person, session.id);
      return reply
        .header('set-cookie', login.cookies.noSession())
        .header('clear-site-data', '"cache"')
        .code(204)
        .send();
    },
  );
};

const list: Route = (api, { login }) => {
  api.get(
    '/login/sessions',
    {
      schema: {
        summary: 'Where you are signed in',
        querystring,
        response: { 200: Type.Array(Session) },
      },
      onRequest: signedIn,
    },
    async (request) => login.sessions.list(idOf(request), request.session?.id),
  );
};

const end: Route = (api, { login }) => {
  api.delete(
    '/login/sessions/:session_id',
    {
      schema: {
        summary: 'Sign out somewhere',
        operationId: 'signOutThere',
        params: Type.Object({ session_id: Whole }),
        querystring,
      },
      onRequest: signedIn,
      config: { toldOnce },
    },
    async (request, reply) => {
      const { session_id } = request.params;
      if (!(await login.sessions.end(idOf(request), session_id))) {
        throw notFound('Session', session_id);
      }
      if (request.session?.id === session_id) {
        reply.header('set-cookie', login.cookies.noSession());
      }
      return reply.code(204).send();
    },
  );
};

const endAll: Route = (api, { login }) => {
  api.delete(
    '/login/sessions',
    {
      schema: { summary: 'Sign out everywhere', operationId: 'signOutEverywhere', querystring },
      onRequest: signedIn,
      config: { toldOnce },
    },
    async (request, reply) => {
      await login.sessions.endAll(idOf(request));
      return reply
        .header('set-cookie', login.cookies.noSession())
        .header('clear-site-data', '"cache"')
        .code(204)
        .send();
    },
  );
};

export const sessionRoutes = [current, signOut, list, end, endAll];
