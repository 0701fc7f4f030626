import { LoginChoices, type LoginError } from '@storyboard/contract/login';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isLoopback, ownPath } from '../../login/addresses.ts';
import { ATTEMPT_SECONDS, type TakenAttempt } from '../../login/attempts.ts';
import { demoLogin } from '../../login/demo-login.ts';
import type { Login } from '../../login/login.ts';
import { LoginRefused } from '../../login/refused-login.ts';
import { StoreBusy } from '../../tracker/refused.ts';
import type { Route } from '../api.ts';
import { anyParameters, parameters, queryOf, Redirect, Text } from '../parameters.ts';
import { notFound } from '../refusals.ts';
import { fewTries } from './tries.ts';

const choices: Route = (api, { login }) => {
  api.get(
    '/login',
    {
      schema: {
        summary: 'How one may sign in',
        querystring: parameters({}),
        response: { 200: LoginChoices },
      },
      config: { takesBadSession: true },
    },
    async ({ headers }) => {
      const providers = [...login.signIn.providers.values()].map(({ settings: { id, name } }) => ({
        id,
        name,
      }));
      const demo = await demoLogin(login.demo, headers);
      return { providers, ...(demo && { demo }) };
    },
  );
};

/** Where a sign-in that failed is told; the client has the words. */
const toldAt = (code: string, target: string) =>
  `/login?${new URLSearchParams({ error: code, return: target }).toString()}`;

/** What goes wrong in a sign-in is told by the client, on its own page. */
function tellFailure(error: Error, target: string, reply: FastifyReply): void {
  const code = failureOf(error);
  if (code === undefined) throw error;
  if (code !== 'limited') reply.server.faults.failedSignIn(reply.request, error);
  void reply.redirect(toldAt(code, target), 303);
}

function failureOf(error: Error & { statusCode?: number }): LoginError | undefined {
  if (error instanceof LoginRefused) return error.code;
  if (error instanceof StoreBusy) return 'busy';
  return error.statusCode === 429 ? 'limited' : undefined;
}

const start: Route = (api, { login }) => {
  api.get(
    '/login/start',
    {
      schema: {
        summary: 'Sign in at a provider',
        description: 'For browsers, which are led to the provider, and back to `return`.',
        querystring: parameters({
          provider: Type.String({ description: 'One of those that GET /login names' }),
          return: Type.String({ description: 'The path to lead back to' }),
        }),
        response: { 303: Redirect },
      },
      config: { takesBadSession: true, ...fewTries(login).config },
      errorHandler: (error, { query }, reply) => {
        tellFailure(error, ownPath((query as Asked).return), reply);
      },
    },
    async ({ query, url, headers }, reply) => {
      const elsewhere = ownAddress(login, headers.host);
      if (elsewhere) return reply.redirect(elsewhere + url, 303);
      const provider = login.signIn.provider(query.provider);
      if (!provider) throw notFound('Provider', query.provider ?? '');
      const target = ownPath(query.return);
      const { address, state, browser } = await login.signIn.begin(provider, {
        kind: 'session',
        target,
      });
      reply.header('set-cookie', login.cookies.attempt(state, browser, ATTEMPT_SECONDS));
      return reply.redirect(address, 303);
    },
  );
};

interface Asked {
  readonly return?: string;
}

/**
 * This machine has several names, and cookies and the provider know one: where another was asked, the address
 * to go on at.
 */
function ownAddress({ publicOrigin }: Login, host: string | undefined): string | undefined {
  const [own, asked] = [new URL(publicOrigin), URL.parse(`http://${host ?? ''}`)];
  if (!asked || !isLoopback(own.hostname) || !isLoopback(asked.hostname)) return undefined;
  return asked.host === own.host ? undefined : publicOrigin;
}

/** The answer of a provider: a session, or the reason why there is none. */
async function comeBack(
  login: Login,
  at: string | undefined,
  { headers, raw, session }: FastifyRequest,
  reply: FastifyReply,
) {
  const query = queryOf(raw.url);
  const { signIn, sessions, cookies } = login;
  let attempt: TakenAttempt | undefined;
  try {
    attempt = await signIn.take({
      kind: 'session',
      at,
      query,
      browser: (state) => cookies.readAttempt(headers.cookie, state),
    });
    const { person, provider } = await signIn.finish(attempt, query);
    // A browser has one session: what it had before ends.
    if (session) await sessions.end(session.person, session.id);
    const secret = await sessions.open(person, provider, headers['user-agent']);
    reply.header('set-cookie', [
      cookies.session(secret, sessions.seconds),
      cookies.noAttempt(attempt.state),
    ]);
    return await reply.redirect(attempt.target, 303);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (attempt) reply.header('set-cookie', cookies.noAttempt(attempt.state));
    tellFailure(error, attempt?.target ?? '/', reply);
    return reply;
  }
}

const back: Route = (api, { login }) => {
  const shared = {
    config: { takesBadSession: true, ...fewTries(login).config },
    errorHandler: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      tellFailure(error, '/', reply);
    },
  };
  const summary = 'Where providers lead back to';
  api.get(
    '/login/return',
    { ...shared, schema: { summary, querystring: anyParameters, response: { 303: Redirect } } },
    async (request, reply) => comeBack(login, undefined, request, reply),
  );
  api.get(
    '/login/return/:provider',
    {
      ...shared,
      schema: {
        summary,
        operationId: 'getLoginReturnOfProvider',
        params: Type.Object({ provider: Text }),
        querystring: anyParameters,
        response: { 303: Redirect },
      },
    },
    async (request, reply) => comeBack(login, request.params.provider, request, reply),
  );
};

export const loginRoutes = [choices, start, back];
