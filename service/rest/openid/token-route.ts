import { OAuthError, TokenAnswer } from '@storyboard/contract/login';
import { InvalidGrant } from '../../login/codes/codes.ts';
import type { Login } from '../../login/login.ts';
import type { Api, Route } from '../api.ts';
import { fewTries } from '../login/tries.ts';
import { anyParameters, queryOf } from '../parameters.ts';
import { RefusedAtDoor } from '../refusals.ts';
import { refuse, unkept } from './oauth.ts';

type Fields = ReadonlyMap<string, string>;

/** Forms alone are read; of another body the original sees nothing either. */
function takeForms(api: Api) {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(
      request.headers['content-type'] ?? '',
    );
    done(null, isForm ? body : '');
  });
}

const missing = (name: string): OAuthError => ({
  error: 'invalid_request',
  error_description: `Missing ${name.replaceAll('_', ' ')} parameter.`,
});

const unsupported: OAuthError = {
  error: 'unsupported_grant_type',
  error_description: 'Only grant types "authorization_code" and "refresh_token" are supported.',
};

/** The tokens for what was given, or what is missing. Throws `InvalidGrant`. */
async function tokensFor(
  { codes }: Login,
  given: Fields,
  origin: string | undefined,
): Promise<TokenAnswer | OAuthError> {
  const type = given.get('grant_type');
  if (type === 'authorization_code') {
    const code = given.get('code') ?? '';
    if (code === '') return missing('code');
    return codes.exchange({
      code,
      redirect_uri: given.get('redirect_uri'),
      client_id: given.get('client_id'),
      origin,
      code_verifier: given.get('code_verifier'),
    });
  }
  if (type !== 'refresh_token') return unsupported;
  const token = given.get('refresh_token') ?? '';
  return token === '' ? missing('refresh_token') : codes.refresh(token);
}

/** The original answers this address to whoever takes anything, but not to who takes JSON alone. */
function refuseNarrow({ plain }: Login, accept = '*/*') {
  if (plain && !/\*\/\*|\*\.\*|text\//.test(accept)) throw new RefusedAtDoor(406, 'Not Acceptable');
}

const token: Route = (outer, { login }) => {
  void outer.register(async (api: Api) => {
    takeForms(api);
    api.post(
      '/openid/token',
      {
        schema: {
          summary: 'Exchange a code or a refresh token',
          description:
            'Takes a form, or the same in the address: grant_type=authorization_code with code, and code_verifier where there was a code_challenge; redirect_uri and client_id are those of the code where they are given; or grant_type=refresh_token with refresh_token. A refresh ends both old tokens.',
          querystring: anyParameters,
          response: { 200: TokenAnswer, 400: OAuthError, 401: OAuthError },
        },
        config: {
          toldOnce: 'A token is told once: it takes no Idempotency-Key',
          ...fewTries(login).config,
        },
      },
      async ({ raw, body, headers }, reply) => {
        refuseNarrow(login, headers.accept);
        const form = typeof body === 'string' ? body : '';
        const given = new Map([
          ...new URLSearchParams(queryOf(raw.url)),
          ...new URLSearchParams(form),
        ]);
        try {
          const answer = await tokensFor(login, given, headers.origin);
          return 'error' in answer
            ? await refuse(reply, 400, answer)
            : await unkept(reply).send(answer);
        } catch (error) {
          if (!(error instanceof InvalidGrant)) throw error;
          reply.server.faults.failedSignIn(reply.request, error);
          return refuse(reply, 401, { error: 'invalid_grant' });
        }
      },
    );
  });
};

export const tokenExchange = [token];
