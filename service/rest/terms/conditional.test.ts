import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

const start = (context: TestContext, plain = false) =>
  startInstance(context, { chunks: aDumpWithWriters(), plain });

const paths = [
  '/stories/1',
  '/stories/2',
  '/stories',
  '/stories?names=true&limit=1',
  '/stories/search?q=lanes',
  '/stories/1/events',
  '/tasks/1',
  '/projects/infra/gateway',
  '/project_groups/1/projects',
  '/tags',
  '/users/self',
  '/systeminfo',
];

suite('conditional reading', () => {
  test('what is known is not sent again', async (t) => {
    const { get } = await start(t);
    for (const path of paths) {
      const first = await get(path, 'ada');
      const known = { 'if-none-match': String(first.headers['etag']) };
      const again = await get(path, 'ada', known);
      assert.equal(again.status, 304, path);
      assert.equal(again.body, null, path);
      assert.equal(again.headers['etag'], first.headers['etag'], path);
      assert.equal(again.headers['x-total'], first.headers['x-total'], path);
      assert.equal(again.headers['content-length'], undefined, path);
      const among = { 'if-none-match': `"old", W/${String(first.headers['etag'])}, "other"` };
      assert.equal((await get(path, 'ada', among)).status, 304, path);
      assert.equal((await get(path, 'ada', { 'if-none-match': '*' })).status, 304, path);
      const other = await get(path, 'ada', { 'if-none-match': '"other"' });
      assert.deepEqual([other.status, other.body], [200, first.body], path);
    }
  });

  test('whatever changes in the answer is sent, of the row itself or not', async (t) => {
    const { get, send } = await start(t);
    const changes = [
      ['POST', '/stories/1/comments', { content: 'A word' }, '/stories/1/events'],
      ['PUT', '/stories/1/tags', ['fresh'], '/stories/1'],
      ['PUT', '/tasks/2', { status: 'merged' }, '/stories/1'],
      ['PUT', '/tasks/2', { status: 'review' }, '/stories?status=active'],
    ] as const;
    for (const [method, path, body, read] of changes) {
      const known = { 'if-none-match': String((await get(read, 'ada')).headers['etag']) };
      assert.equal((await send(method, path, 'ada', body)).status, 200);
      assert.equal((await get(read, 'ada', known)).status, 200, read);
    }
  });

  test('an answer is for its reader alone, and what a person may see stays off disks', async (t) => {
    const { get } = await start(t);
    const ofAda = await get('/stories', 'ada');
    assert.match(String(ofAda.headers['cache-control']), /private, no-store/);
    assert.match(String(ofAda.headers['vary']), /Authorization, Cookie/);
    const { headers } = await get('/stories');
    assert.match(String(headers['cache-control']), /private, no-cache/);
    const known = { 'if-none-match': String(ofAda.headers['etag']) };
    assert.equal((await get('/stories', 'eve', known)).status, 200);
    assert.equal((await get('/stories/2', 'eve', { 'if-none-match': '*' })).status, 404);
    assert.equal((await get('/stories/2', 'nobody', { 'if-none-match': '*' })).status, 401);
  });

  test('a long answer has the same tag compressed', async (t) => {
    const { app, get, send } = await start(t);
    const path = '/stories/1';
    await send('PUT', path, 'ada', { description: 'A long story. '.repeat(200) });
    const { headers } = await get(path, 'ada');
    const packed = await app.inject({
      url: `/api/v1${path}`,
      headers: { authorization: 'Bearer ada', 'accept-encoding': 'gzip' },
    });
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.equal(packed.headers['etag'], headers['etag']);
  });

  test('there is none where the service answers as the original', async (t) => {
    const { get } = await start(t, true);
    for (const path of paths.filter((known) => !known.includes('names'))) {
      const { status, headers } = await get(path, 'ada', { 'if-none-match': '*' });
      assert.equal(status, 200, path);
      for (const name of ['etag', 'cache-control']) assert.ok(!(name in headers), path);
    }
  });
});
