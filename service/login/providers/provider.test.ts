import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { Browser } from '../../testing/sign-in/browser.ts';
import { startSigningIn } from '../../testing/sign-in/signing-in.ts';
import { LoginRefused } from '../refused-login.ts';
import { Provider } from './provider.ts';

type Told = Record<string, unknown>;

/** A provider that says of itself what a test wants; how often it was asked. */
async function pretending(t: TestContext, change: (told: Told) => Told = (told) => told) {
  const asked = { times: 0, status: 200 };
  const server = createServer((_request, response) => {
    asked.times += 1;
    const base = addressOf();
    const told = {
      issuer: base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/keys`,
    };
    response.writeHead(asked.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(change(told)));
  });
  const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const provider = new Provider({
    id: 'tests',
    name: 'Tests',
    issuer: addressOf(),
    client_id: 'storyboard',
    scopes: ['openid'],
    token_endpoint_auth_method: 'none',
  });
  const begin = () => provider.begin('http://127.0.0.1/return');
  const refused = (code: string) => (error: unknown) => {
    assert.ok(error instanceof LoginRefused);
    assert.equal(error.code, code);
    return true;
  };
  return { asked, begin, refused };
}

suite('what a provider says of itself', () => {
  test('is asked once, and remembered', async (t) => {
    const { asked, begin } = await pretending(t);
    assert.equal(asked.times, 0, 'not before somebody signs in');
    const first = await begin();
    const second = await begin();
    assert.equal(asked.times, 1);
    assert.equal(first.address.pathname, '/authorize');
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      assert.notEqual(first[name], second[name], `${name} is new each time`);
    }
  });

  test('is asked again, where it gave no answer', async (t) => {
    const { asked, begin, refused } = await pretending(t);
    asked.status = 503;
    await assert.rejects(begin(), refused('provider_down'));
    asked.status = 200;
    assert.equal((await begin()).address.pathname, '/authorize');
  });

  test('is not believed of another', async (t) => {
    const { begin, refused } = await pretending(t, (told) => ({
      ...told,
      issuer: 'https://other.example',
    }));
    await assert.rejects(begin(), refused('provider_error'));
  });

  test('leads nowhere by plain http, but on this machine', async (t) => {
    for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
      const { begin, refused } = await pretending(t, (told) => ({
        ...told,
        [name]: 'http://id.example.org/x',
      }));
      await assert.rejects(begin(), refused('provider_error'), name);
    }
  });
});

test('a provider whose signature does not fit is not believed', async (t) => {
  const { startAt, goThrough, whoIs, provider, api } = await startSigningIn(t);
  const browser = new Browser();
  const first = await browser.open(startAt('/tasks'));
  const back = await goThrough(browser, first, 'ada', `${api}/login/return`);
  provider.showOtherKeys();
  const { url } = await browser.open(back.url.href);
  assert.equal(url.searchParams.get('error'), 'provider_error');
  assert.equal(await whoIs(browser), null);
});
