import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

const start = (context: TestContext, plain = false) =>
  startInstance(context, { chunks: aDumpWithWriters(), plain });

type Row = Record<string, unknown>;

test('a private story is not there for those who may not see it, whatever they write', async (t) => {
  const { send, get } = await start(t);
  const before = (await get('/stories/2', 'ada')).body;
  const writes = [
    ['PUT', '/stories/2', { title: 'Seen by all' }],
    ['PUT', '/stories/2/tags', ['seen']],
    ['DELETE', '/stories/2/tags', ['seen']],
    ['PUT', '/tags/2', ['seen']],
    ['POST', '/stories/2/comments', { content: 'Seen' }],
    ['POST', '/stories/2/tasks', { title: 'Seen', project_id: 1 }],
    ['POST', '/tasks', { title: 'Seen', project_id: 1, story_id: 2 }],
    ['PUT', '/tasks/3', { status: 'merged' }],
    ['PUT', '/tasks/1', { story_id: 2 }],
    ['DELETE', '/tasks/3', undefined],
  ] as const;
  for (const [method, path, body] of writes) {
    for (const who of ['eve', 'root']) {
      const { status } = await send(method, path, who, body);
      assert.equal(status, 404, `${method} ${path} as ${who}`);
    }
    assert.equal((await send(method, path, undefined, body)).status, 401, `${method} ${path}`);
  }
  assert.equal((await send('DELETE', '/stories/2', 'root')).status, 204);
  assert.deepEqual((await get('/stories/2', 'ada')).body, before);
  assert.deepEqual((await get('/tags')).body, []);
});

test('comments on private stories are out of reach of others and superusers', async (t) => {
  const { send } = await start(t);
  const { body } = await send('POST', '/stories/2/comments', 'ada', { content: 'Between us' });
  const { comment_id } = body as Row;
  const path = `/stories/2/comments/${String(comment_id)}`;
  assert.equal((await send('PUT', path, 'eve', { content: 'Mine' })).status, 404);
  assert.equal((await send('DELETE', path, 'root')).status, 404);
  const reply = { content: 'Out with it', in_reply_to: comment_id };
  assert.equal((await send('POST', '/stories/1/comments', 'eve', reply)).status, 400);
});

test('who made something sends whole rows back unchanged, and nothing is told', async (t) => {
  const { send, get } = await start(t);
  const story = (await get('/stories/1', 'ada')).body as Row;
  const task = (await get('/tasks/2', 'ada')).body as Row;
  const events = (await get('/stories/1/events')).body;
  assert.deepEqual((await send('PUT', '/stories/1', 'ada', story)).body, story);
  assert.deepEqual((await send('PUT', '/tasks/2', 'ada', task)).body, task);
  assert.deepEqual((await get('/stories/1/events')).body, events);
});

test('a task that merges gets the moment once and loses its milestone when it opens again', async (t) => {
  const { send, database } = await start(t);
  const merged = async () =>
    (await database.selectFrom('tasks').select('merged_at').where('id', '=', 2).execute())[0];
  await send('PUT', '/tasks/2', 'ada', { project_id: 1 });
  const done = await send('PUT', '/tasks/2', 'ada', { status: 'merged', milestone_id: 1 });
  assert.equal((done.body as Row)['milestone_id'], 1);
  assert.deepEqual({ ...(await merged()) }, { merged_at: '2024-06-01T12:00:00.250' });
  const open = await send('PUT', '/tasks/2', 'ada', { status: 'review' });
  assert.equal((open.body as Row)['milestone_id'], null);
  const refused = await send('PUT', '/tasks/2', 'ada', { milestone_id: 1 });
  assert.equal(refused.status, 400);
});

test('answers to a create tell the moment to the microsecond, later ones to the second', async (t) => {
  const { send, get } = await start(t);
  const { body } = await send('POST', '/stories', 'ada', { title: 'A story' });
  const { id, created_at } = body as Row;
  assert.equal(created_at, '2024-06-01T12:00:00.250000+00:00');
  const again = (await get(`/stories/${String(id)}`)).body as Row;
  assert.equal(again['created_at'], '2024-06-01T12:00:00+00:00');
});

test('bodies that are none, or hold what no row can, are refused and nothing is written', async (t) => {
  const { app, send, get } = await start(t);
  const post = (payload: string, type = 'application/json') =>
    app.inject({
      method: 'POST',
      url: '/api/v1/stories',
      headers: { authorization: 'Bearer ada', 'content-type': type },
      payload,
    });
  const bad = ['{"title": ', '', 'null', '[]', '"hello"', '{"title":"a\\u0000bcdef"}'];
  for (const payload of bad) assert.equal((await post(payload)).statusCode, 400, payload);
  assert.equal((await post('{"title":"a plain title"}', 'text/plain')).statusCode, 415);
  assert.equal((await post(`{"title":"${'x'.repeat(2_000_000)}"}`)).statusCode, 413);
  for (const story_type_id of [2 ** 40, 'one', 1.5]) {
    const { status } = await send('POST', '/stories', 'ada', { title: 'A story', story_type_id });
    assert.equal(status, 400, String(story_type_id));
  }
  assert.equal((await get('/stories', 'ada')).headers['x-total'], '2');
});

test('outside plain a tag in another case is there already, and tells nothing', async (t) => {
  const { get, send } = await start(t);
  await send('PUT', '/stories/1/tags', 'ada', ['Backport']);
  const { headers } = await get('/stories/1/events');
  for (const names of [['backport'], ['new', 'NEW']]) {
    const { status, body } = await send('PUT', '/stories/1/tags', 'ada', names);
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /already has a tag (Backport|new)/);
  }
  assert.equal((await get('/stories/1/events')).headers['x-total'], headers['x-total']);
});

test('outside plain the tag in an address is one tag', async (t) => {
  const { send } = await start(t);
  const { body } = await send('PUT', '/stories/1/tags/low%20hanging', 'ada');
  assert.deepEqual((body as Row)['tags'], ['low hanging']);
  assert.equal((await send('DELETE', '/stories/1/tags/low%20hanging', 'ada')).status, 204);
});
