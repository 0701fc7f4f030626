import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { NOW, startInstance } from '../../testing/instance.ts';
import { aWorld, tokens } from '../../testing/world.ts';

const ways = [
  ['GET', '/login/start?return=/tasks'],
  ['GET', '/login/return?state=x'],
  ['POST', '/login/demo'],
  ['GET', '/openid/authorize'],
  ['GET', '/openid/authorize_return?state=x'],
  ['POST', '/openid/token'],
] as const;

/** A request by somebody at an address. */
const asking =
  ({ app }: Awaited<ReturnType<typeof startInstance>>) =>
  async (method: 'GET' | 'POST', path: string, from = '192.0.2.1', proxy = '127.0.0.1') => {
    const headers = { 'x-forwarded-for': from };
    const url = `/api/v1${path}`;
    return app.inject({ method, url, headers, remoteAddress: proxy });
  };

suite('tries to sign in', () => {
  test('are limited for each address, wherever secrets could be tried', async (t) => {
    const ask = asking(await startInstance(t, { login: { loginLimit: 3 } }));
    for (const [method, path] of ways) {
      for (let tries = 0; tries < 3; tries += 1) {
        const { statusCode, headers } = await ask(method, path);
        assert.notEqual(statusCode, 429, path);
        assert.doesNotMatch(String(headers['location']), /limited/);
      }
      const { statusCode, headers } = await ask(method, path);
      if (path.startsWith('/login/') && method === 'GET') {
        const target = path.includes('/tasks') ? '%2Ftasks' : '%2F';
        assert.equal(headers['location'], `/login?error=limited&return=${target}`);
      } else {
        assert.equal(statusCode, 429, path);
        assert.match(String(headers['retry-after']), /^\d+$/);
      }
      assert.notEqual((await ask(method, path, '192.0.2.2')).statusCode, 429, 'others go on');
    }
  });

  test('of which a stranger says that they come from elsewhere are counted together', async (t) => {
    const ask = asking(await startInstance(t, { login: { loginLimit: 1 } }));
    const statuses = [];
    for (const from of ['192.0.2.1', '192.0.2.2']) {
      statuses.push((await ask('POST', '/openid/token', from, '203.0.113.9')).statusCode);
    }
    assert.deepEqual(statuses, [400, 429]);
  });

  test('are told apart by a proxy that the administrator trusts', async (t) => {
    const login = { loginLimit: 1, trustProxies: ['203.0.113.9'] };
    const ask = asking(await startInstance(t, { login }));
    for (const from of ['192.0.2.1', '192.0.2.2']) {
      assert.equal((await ask('POST', '/openid/token', from, '203.0.113.9')).statusCode, 400);
    }
  });

  test('have no limit with --plain, as in the original, nor where there is to be none', async (t) => {
    for (const options of [
      { plain: true, login: { loginLimit: 1 } },
      { login: { loginLimit: 0 } },
    ]) {
      const ask = asking(await startInstance(t, options));
      for (let tries = 0; tries < 5; tries += 1) {
        const { statusCode, headers } = await ask('POST', '/openid/token');
        assert.equal(statusCode, 400);
        assert.ok(!Object.keys(headers).some((name) => name.includes('ratelimit')));
      }
    }
  });
});

suite('tokens that are not good', () => {
  const start = async (t: TestContext, login: object, plain = false) => {
    let now = new Date(NOW);
    const options = { chunks: aWorld(), plain, login, now: () => now };
    const { app } = await startInstance(t, options);
    const ask = (token: string, from = '192.0.2.1') =>
      app.inject({
        url: '/api/v1/stories',
        headers: { 'x-forwarded-for': from, authorization: `Bearer ${token}` },
      });
    const wait = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000));
    return { ask, wait };
  };

  test('can be tried a few times from one address, one that has ended again and again', async (t) => {
    const { ask, wait } = await start(t, { loginLimit: 3 });
    for (let tries = 0; tries < 9; tries += 1) {
      assert.equal((await ask(tokens.expired)).statusCode, 401);
    }
    for (const guess of ['a', 'b']) assert.equal((await ask(guess)).statusCode, 401);
    const { statusCode, headers } = await ask('c');
    assert.equal(statusCode, 429);
    assert.equal((await ask(tokens.permitted)).statusCode, 429, 'a guess that hits tells nothing');
    assert.equal((await ask(tokens.permitted, '192.0.2.2')).statusCode, 200, 'others go on');
    wait(Number(headers['retry-after']));
    assert.equal((await ask(tokens.permitted)).statusCode, 200);
  });

  test('can be tried at will with --plain, and where there is to be no limit', async (t) => {
    for (const { ask } of [
      await start(t, { loginLimit: 1 }, true),
      await start(t, { loginLimit: 0 }),
    ]) {
      for (const guess of ['a', 'b', 'c']) assert.equal((await ask(guess)).statusCode, 401);
    }
  });
});
