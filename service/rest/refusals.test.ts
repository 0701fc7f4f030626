import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';

const JSON_ONLY = { accept: 'application/json' };
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const keys = (body: unknown) => Object.keys(body as object).sort();

suite('refusals have the shapes of the original', () => {
  test('of the API: faultcode, faultstring, debuginfo', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    const cases: [path: string, status: number, says: RegExp][] = [
      ['/stories/99', 404, /Story 99 not found/],
      ['/stories/99999999999999999999', 404, /not found/],
      ['/stories/-1', 404, /not found/],
      ['/stories/abc', 400, /story_id.*'abc'.*whole number/],
      ['/stories/1e3', 400, /whole number/],
      ['/stories?limit=many', 400, /limit.*whole number/],
      ['/stories?nonsense=1', 400, /Unknown argument: "nonsense".*project_group/],
      ['/stories?sort_field=nope', 400, /Invalid sort_field \[nope\].*updated_at/],
      ['/stories?sort_dir=up', 400, /Invalid sort_dir.*asc-nullslast/],
      ['/stories?limit=1&limit=2', 400, /given once/],
      ['/stories?names=perhaps', 400, /true or false/],
      ['/stories?updated_since=yesterday', 400, /2024-03-14T00:00:00Z/],
      ['/stories?updated_since=2024-03-14T00:00:00', 400, /2024-03-14T00:00:00Z/],
      ['/stories?updated_since=2024-99-99T00:00:00Z', 400, /datetime/],
      ['/stories?tags=a&tags_filter_type=some', 404, /all or any/],
      ['/stories?kind=wish', 400, /bug, feature/],
      ['/stories/search', 400, /Missing argument: "q"/],
      ['/events?event_type=party', 400, /story_created/],
      ['/teams/nobody', 404, /Team nobody not found/],
      ['/users/99', 404, /User 99 not found/],
      ['/stories/1/tasks/2', 404, /Task 2 not found/],
      ['/systeminfo?a=1', 400, /It takes none/],
    ];
    for (const [path, status, says] of cases) {
      const answer = await get(path);
      assert.equal(answer.status, status, path);
      assert.deepEqual(keys(answer.body), ['debuginfo', 'faultcode', 'faultstring'], path);
      assert.match((answer.body as { faultstring: string }).faultstring, says, path);
    }
  });

  test('at the door: by what the asker accepts', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of ['', '/nope', '/stories/1/nope', '/users/self']) {
      const asBrowser = await get(path, undefined, BROWSER);
      assert.deepEqual(keys(asBrowser.body), ['code', 'message', 'title'], path);
      const asProgram = await get(path, undefined, JSON_ONLY);
      assert.deepEqual(keys(asProgram.body), ['code', 'description', 'title'], path);
      assert.equal(asProgram.headers['content-type'], 'application/json; charset=utf-8');
    }
  });

  test('never show markup that was asked', async (context) => {
    const { get } = await startInstance(context);
    const { body } = await get('/<script>alert(1)</script>', undefined, BROWSER);
    assert.doesNotMatch((body as { message: string }).message, /<script/);
  });

  test('are what bytes that no text has get, at worst', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of [
      '/stories?title=%00',
      '/stories/search?q=%00',
      '/projects/%00',
      '/users?full_name=%FF',
    ]) {
      assert.ok((await get(path)).status < 500, path);
    }
  });

  test('tell nothing of a fault of ours', async (context) => {
    const { get } = await startInstance(context, {
      watch: (database) =>
        database.withPlugin({
          transformQuery: ({ node }) => node,
          transformResult: () => Promise.reject(new Error('disk I/O error in /srv/store.db')),
        }),
    });
    const { status, body } = await get('/stories');
    assert.equal(status, 500);
    assert.deepEqual(keys(body), ['debuginfo', 'faultcode', 'faultstring']);
    assert.doesNotMatch(JSON.stringify(body), /disk|store\.db/);
  });
});

suite('addresses and methods', () => {
  test('a method that is not there is 405 and says which are', async (context) => {
    const { app } = await startInstance(context, { chunks: aWorld() });
    for (const method of ['HEAD', 'OPTIONS', 'PATCH'] as const) {
      const answer = await app.inject({ method, url: '/api/v1/stories/1' });
      assert.equal(answer.statusCode, 405, method);
      assert.match(String(answer.headers['allow']), /GET/, method);
    }
  });

  test('conditions of caches do not hide that there is nothing', async (context) => {
    const { app, get } = await startInstance(context, { chunks: aWorld() });
    const headers = { 'if-none-match': '"known"' };
    assert.equal((await get('/nowhere', undefined, headers)).status, 404);
    const head = await app.inject({ method: 'HEAD', url: '/api/v1/stories', headers });
    assert.equal(head.statusCode, 405);
  });

  test('names may hold a slash, as they are or encoded, and end in one', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of [
      '/projects/infra/gateway',
      '/projects/infra%2Fgateway',
      '/projects/INFRA/Gateway/',
      '/projects/1',
      '/project_groups/area/all',
      '/project_groups/area%2Fall',
      '/teams/vulnerability/team',
    ]) {
      const { status, body } = await get(path);
      assert.equal(status, 200, path);
      assert.equal((body as { id: number }).id, 1, path);
    }
    for (const path of [
      '/project_groups/area/all/projects',
      '/project_groups/area%2Fall/projects/',
      '/project_groups/1/projects',
      '/teams/vulnerability/team/users',
    ]) {
      const { status, body } = await get(path);
      assert.equal(status, 200, path);
      assert.equal((body as unknown[]).length, 1, path);
    }
    assert.equal((await get('/stories/')).status, 200);
  });
});

suite('who asks', () => {
  test('a token that is not good is refused everywhere, before anything else', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of ['/stories', '/stories?nonsense=1', '/stories/99', '/nope']) {
      assert.equal((await get(path, 'no-such-token')).status, 401, path);
      assert.equal((await get(path, tokens.expired)).status, 401, path);
      assert.equal((await get(path, undefined, { authorization: 'Basic abc' })).status, 401, path);
    }
  });

  test('only somebody has a self', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    assert.equal((await get('/users/self')).status, 401);
    const { body } = await get('/users/self', tokens.member);
    assert.equal((body as { full_name: string }).full_name, 'Member');
  });
});

suite('pages of other origins', () => {
  const ORIGIN = 'https://board.example.org';

  test('may ask where they are allowed, and read the paging headers', async (context) => {
    const { get } = await startInstance(context, { allowOrigins: [ORIGIN] });
    const { headers } = await get('/stories', undefined, { origin: ORIGIN });
    assert.equal(headers['access-control-allow-origin'], ORIGIN);
    for (const name of ['x-total', 'x-limit', 'x-marker']) {
      assert.ok(String(headers['access-control-expose-headers']).includes(name), name);
    }
    const refused = await get('/stories/99', undefined, { origin: ORIGIN });
    assert.equal(refused.headers['access-control-allow-origin'], ORIGIN);
    const unknown = await get('/stories', 'no-such-token', { origin: ORIGIN });
    assert.equal(unknown.headers['access-control-allow-origin'], ORIGIN);
  });

  test('are not let in otherwise', async (context) => {
    const { get } = await startInstance(context, { allowOrigins: [ORIGIN] });
    const { headers } = await get('/stories', undefined, { origin: 'https://other.example.org' });
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.match(String(headers['vary']), /Origin/);
  });
});
