import { Browser } from './browser.ts';
import { startSigningIn, type SigningIn } from './signing-in.ts';

export const CLIENT = 'https://boards.example.org/tools/#!/auth/token';
export const STATE = 'a state of the client';

export type Row = Record<string, unknown>;
export type Fields = Record<string, string>;

/** A client on another site, and the service that it signs in at. */
export async function startClient(
  t: Parameters<typeof startSigningIn>[0],
  options: SigningIn = {},
) {
  const signing = await startSigningIn(t, {
    ...options,
    login: { allowRedirects: [CLIENT], ...options.login },
  });
  const { api, goThrough } = signing;

  const authorizeAt = (more: Fields = {}) =>
    `${api}/openid/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: 'boards.example.org',
      redirect_uri: CLIENT,
      scope: 'user',
      state: STATE,
      ...more,
    }).toString()}`;

  /** Signs in and comes back to the client. */
  async function comeBack(more: Fields = {}, browser = new Browser()) {
    const until = 'https://boards.example.org/';
    const first = await browser.open(authorizeAt(more), { until });
    return (await goThrough(browser, first, 'ada', until)).url;
  }
  const codeFor = async (more: Fields = {}) =>
    (await comeBack(more)).searchParams.get('code') ?? '';

  return { ...signing, ...tokensAt(api), authorizeAt, comeBack, codeFor };
}

/** How the client gets tokens and uses them. */
function tokensAt(api: string) {
  async function token(fields: Fields, headers: Fields = {}) {
    const answer = await fetch(`${api}/openid/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
    });
    return { status: answer.status, body: (await answer.json()) as Row };
  }
  const exchange = (code: string, more: Fields = {}, headers: Fields = {}) =>
    token({ grant_type: 'authorization_code', code, ...more }, headers);
  const refresh = (from: Row) =>
    token({ grant_type: 'refresh_token', refresh_token: String(from['refresh_token']) });

  /** How the service answers a token. */
  async function asks({ access_token }: Row) {
    const headers = { authorization: `Bearer ${String(access_token)}` };
    return (await fetch(`${api}/users/self`, { headers })).status;
  }
  return { exchange, refresh, asks };
}
