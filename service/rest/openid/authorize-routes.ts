import { OAuthError } from '@storyboard/contract/login';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { ATTEMPT_SECONDS, type TakenAttempt } from '../../login/attempts.ts';
import type { Login } from '../../login/login.ts';
import { isAllowedRedirect, isHttpAddress } from '../../login/codes/redirects.ts';
import { LoginRefused } from '../../login/refused-login.ts';
import type { Route } from '../api.ts';
import { fewTries } from '../login/tries.ts';
import { anyParameters, queryOf, Redirect, Text } from '../parameters.ts';
import { leadTo, refuse } from './oauth.ts';

/** What another client asks for. */
type Asked = ReadonlyMap<string, string>;

const asked = (url: string | undefined): Asked => new Map(new URLSearchParams(queryOf(url)));

/** What is wrong with a redirect address: there is nowhere to lead back to. */
function addressFault(login: Login, address: string): string | undefined {
  if (address === '') return 'You did not provide a redirect_uri.';
  if (!isHttpAddress(address)) return 'You did not provide a valid redirect_uri.';
  if (isAllowedRedirect(address, login.redirects, login.plain)) return undefined;
  return `Sign-in does not lead to ${address}. The administrator allows addresses, letter by letter, with --allow-redirect`;
}

/** What else is wrong, which the client is told. */
function requestFault(given: Asked, address: string): OAuthError | undefined {
  const type = given.get('response_type') ?? '';
  const scope = given.get('scope') ?? '';
  const fault = (error: string, error_description: string) => ({ error, error_description });
  if (type === '') {
    return fault('unsupported_response_type', 'You did not provide a response_type.');
  }
  if (type !== 'code') {
    return fault('unsupported_response_type', "response_type must be 'code'");
  }
  // A client is the host that it is served from.
  if (given.get('client_id') !== new URL(address).hostname) {
    return fault('unauthorized_client', 'You did not provide a valid client_id.');
  }
  if (scope === '') return fault('invalid_scope', 'You did not provide a scope.');
  return scope === 'user' ? undefined : fault('invalid_scope', "scope must be 'user'.");
}

function challengeFault(given: Asked): OAuthError | undefined {
  const challenge = given.get('code_challenge');
  if (challenge === undefined) return undefined;
  const isFit = given.get('code_challenge_method') === 'S256' && /^[\w-]{43}$/.test(challenge);
  if (isFit) return undefined;
  return {
    error: 'invalid_request',
    error_description: 'code_challenge must be of the method S256.',
  };
}

/** The original tells the client its state only with a code. */
const stateOf = (login: Login, state: string | undefined): Record<string, string> =>
  login.plain || state === undefined ? {} : { state };

const authorize: Route = (api, { login }) => {
  api.get(
    '/openid/authorize',
    {
      schema: {
        summary: 'Sign in for a client of another site',
        description:
          'Takes response_type=code, client_id (the host of the client), redirect_uri, scope=user and state; also provider, and code_challenge of the method S256. Leads to the provider.',
        querystring: anyParameters,
        response: { 302: Redirect, 303: Redirect, 400: OAuthError },
      },
      ...fewTries(login),
    },
    async ({ raw }, reply) => {
      const given = asked(raw.url);
      const address = given.get('redirect_uri') ?? '';
      const nowhere = addressFault(login, address);
      if (nowhere !== undefined) {
        return refuse(reply, 400, { error: 'invalid_request', error_description: nowhere });
      }
      const fault =
        requestFault(given, address) ?? (login.plain ? undefined : challengeFault(given));
      if (fault) return leadTo(reply, address, { ...fault, ...stateOf(login, given.get('state')) });
      return goToProvider(login, given, address, reply);
    },
  );
};

async function goToProvider(login: Login, given: Asked, address: string, reply: FastifyReply) {
  const [client_state, code_challenge] = [given.get('state'), given.get('code_challenge')];
  const provider = login.signIn.provider(login.plain ? undefined : given.get('provider'));
  if (!provider) return tellClient(login, reply, address, client_state);
  try {
    const begun = await login.signIn.begin(provider, {
      kind: 'code',
      target: address,
      client_state,
      code_challenge: login.plain ? undefined : code_challenge,
    });
    if (!login.plain) {
      const cookie = login.cookies.attempt(begun.state, begun.browser, ATTEMPT_SECONDS);
      reply.header('set-cookie', cookie);
    }
    return await reply
      .code(303)
      .headers({ location: begun.address, 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send('');
  } catch (error) {
    if (!(error instanceof LoginRefused)) throw error;
    return tellClient(login, reply, address, client_state, error);
  }
}

const words: Partial<Record<string, [error: string, description: string]>> = {
  cancelled: ['access_denied', 'The sign-in was cancelled at the provider.'],
  refused: ['access_denied', 'This person may not sign in here.'],
  email_taken: ['access_denied', 'Another person has this mail address.'],
  expired: ['access_denied', 'The sign-in took too long. Begin again.'],
  provider_down: ['temporarily_unavailable', 'The provider does not answer. Try again later.'],
  provider_error: ['server_error', 'The provider answered wrongly.'],
};

/** Tells a client why nobody was signed in for it. */
function tellClient(
  login: Login,
  reply: FastifyReply,
  address: string,
  state: string | undefined,
  cause?: LoginRefused,
) {
  if (cause) reply.server.faults.failedSignIn(reply.request, cause);
  const none = ['server_error', 'No such provider is set up for sign-in.'] as const;
  const [error, error_description] = (cause && words[cause.code]) ?? none;
  return leadTo(reply, address, { error, error_description, ...stateOf(login, state) });
}

const back: Route = (api, { login }) => {
  const schema = {
    summary: 'Where providers lead back to, for clients of other sites',
    querystring: anyParameters,
    response: { 302: Redirect, 400: OAuthError },
  };
  api.get(
    '/openid/authorize_return',
    { schema, ...fewTries(login) },
    async ({ raw, headers }, reply) =>
      comeBack(login, undefined, { query: queryOf(raw.url), cookie: headers.cookie }, reply),
  );
  if (login.plain) return;
  api.get(
    '/openid/authorize_return/:provider',
    {
      schema: {
        ...schema,
        operationId: 'getOpenidAuthorizeReturnOfProvider',
        params: Type.Object({ provider: Text }),
      },
      ...fewTries(login),
    },
    async ({ raw, headers, params }, reply) =>
      comeBack(login, params.provider, { query: queryOf(raw.url), cookie: headers.cookie }, reply),
  );
};

async function comeBack(
  login: Login,
  at: string | undefined,
  { query, cookie }: { query: string; cookie: string | undefined },
  reply: FastifyReply,
) {
  let attempt: TakenAttempt | undefined;
  try {
    attempt = await login.signIn.take({
      kind: 'code',
      at,
      query,
      browser: (state) => login.cookies.readAttempt(cookie, state),
    });
    if (!login.plain) reply.header('set-cookie', login.cookies.noAttempt(attempt.state));
    const { person } = await login.signIn.finish(attempt, query);
    const { target, client_state = '', code_challenge } = attempt;
    const code = await login.codes.issue(person, {
      redirect_uri: target,
      state: client_state,
      code_challenge,
    });
    return await leadTo(reply, target, {
      code,
      ...(attempt.client_state !== undefined && { state: attempt.client_state }),
    });
  } catch (error) {
    if (!(error instanceof LoginRefused)) throw error;
    if (attempt) return tellClient(login, reply, attempt.target, attempt.client_state, error);
    reply.server.faults.failedSignIn(reply.request, error);
    return refuse(reply, 400, {
      error: 'invalid_request',
      error_description: 'This answer fits no sign-in that was begun here, or was used before.',
    });
  }
}

export const authorizeRoutes = [authorize, back];
