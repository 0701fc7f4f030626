import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

const chunks = aDumpWithWriters();
const paths = ['/stories', '/stories/1', '/users/self', '/login', '/nowhere', '/stories/99'];

const expected = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

suite('every answer of the API', () => {
  test('is data that a browser neither guesses at, nor frames, nor runs', async (t) => {
    const { get, app } = await startInstance(t, { chunks });
    for (const path of paths) {
      for (const token of [undefined, 'ada', 'nobody']) {
        const { headers } = await get(path, token);
        for (const [name, value] of Object.entries(expected)) {
          assert.equal(headers[name], value, `${path}: ${name}`);
        }
        assert.equal(headers['strict-transport-security'], undefined);
      }
    }
    const { headers } = await app.inject({ method: 'PATCH', url: '/api/v1/stories/1' });
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  test('asks browsers to come by TLS for a year, where they come by it', async (t) => {
    const { get } = await startInstance(t, {
      chunks,
      login: { publicUrl: 'https://board.example.org' },
    });
    for (const path of paths) {
      const { headers } = await get(path);
      assert.match(String(headers['strict-transport-security']), /^max-age=31536000; include/);
    }
  });

  test('is kept by nobody where it is for one person', async (t) => {
    const { get, send, app } = await startInstance(t, { chunks });
    for (const path of ['/stories', '/users/self', '/stories/2', '/users/2/tokens']) {
      assert.match(String((await get(path, 'ada')).headers['cache-control']), /no-store/, path);
    }
    for (const path of ['/login', '/login/session', '/login/start?provider=nope']) {
      const { headers: ofSignIn } = await get(path);
      assert.match(String(ofSignIn['cache-control']), /no-store/, path);
      assert.equal(ofSignIn['referrer-policy'], 'same-origin', path);
    }
    const { headers } = await app.inject({ method: 'POST', url: '/api/v1/openid/token' });
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal((await get('/stories/9999', 'ada')).headers['cache-control'], 'no-store');
    const written = await send('PUT', '/stories/1', 'ada', { description: 'A word' });
    assert.deepEqual([written.status, written.headers['cache-control']], [200, 'no-store']);
  });

  test('is the same however its address is written', async (t) => {
    const { app } = await startInstance(t, { chunks });
    const authorization = 'Bearer ada';
    const asked = async (url: string) => {
      const { statusCode, headers } = await app.inject({ url, headers: { authorization } });
      return { statusCode, ...headers };
    };
    for (const path of ['/stories/2', '/stories', '/login', '/login/session']) {
      const plainly = await asked(`/api/v1${path}`);
      assert.match(String(plainly['cache-control']), /no-store/, path);
      for (const other of ['/%61pi/v1', '/api/%76%31', '/%61%70%69/v1']) {
        const { date, ...headers } = await asked(`${other}${path}`);
        assert.deepEqual({ date, ...headers }, { ...plainly, date }, other + path);
      }
    }
  });

  test('has nothing of it with --plain', async (t) => {
    const { get } = await startInstance(t, { chunks, plain: true });
    const { headers } = await get('/stories', 'ada');
    for (const name of Object.keys(expected)) assert.equal(headers[name], undefined, name);
  });
});
