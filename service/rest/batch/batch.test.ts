import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { watched } from '../../testing/watch.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

type Row = Record<string, unknown>;
interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

async function start(context: TestContext, options: { plain?: boolean } = {}) {
  const instance = await startInstance(context, { chunks: aDumpWithWriters(), ...options });
  const { send } = instance;

  /** The answers to writes, by status and body. */
  async function batch(who: string, writes: readonly unknown[]): Promise<Answer[]> {
    const { status, body } = await send('POST', '/batch', who, { writes });
    assert.equal(status, 200, JSON.stringify(body));
    return (body as { answers: Answer[] }).answers;
  }
  const refused = async (writes: unknown, who = 'ada') =>
    (await send('POST', '/batch', who, { writes })).status;
  return { ...instance, batch, refused };
}

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);
const post = (path: string, body: unknown, headers?: object) => ({
  method: 'POST',
  path,
  body,
  headers,
});
const idOf = ($ref: number) => ({ $ref, field: 'id' });

suite('a batch of writes', () => {
  test('is answered as each of them alone would be, in their order', async (t) => {
    const { batch, get } = await start(t);
    const answers = await batch('ada', [
      post('/stories', { title: 'A story of a batch' }),
      { method: 'PUT', path: '/stories/1', body: { title: 'Lanes keep cards' } },
      { method: 'PUT', path: '/stories/1/tags?tags=fresh' },
      { method: 'DELETE', path: '/tasks/1' },
      post('/stories/1/comments', { content: 'Done' }),
    ]);
    assert.deepEqual(statuses(answers), [200, 200, 200, 204, 200]);
    const [made, changed, , removed] = answers;
    assert.equal((made?.body as Row)['title'], 'A story of a batch');
    assert.equal(removed?.body, null);
    const { headers, body } = await get('/stories/1');
    assert.equal((body as Row)['title'], 'Lanes keep cards');
    assert.deepEqual((body as Row)['tags'], ['fresh']);
    assert.ok(String(headers['etag']).startsWith(String(changed?.headers['etag']).slice(0, -1)));
    const events = (await get('/stories/1/events')).body as Row[];
    assert.deepEqual(
      events.slice(-4).map(({ event_type }) => event_type),
      ['story_details_changed', 'tags_added', 'task_deleted', 'user_comment'],
    );
  });

  test('may hold writes that refer to what earlier ones made', async (t) => {
    const { batch, get } = await start(t);
    const answers = await batch('ada', [
      post('/stories', { title: 'A story of a batch' }),
      post('/stories/$0.id/tasks', { title: 'First task', project_id: 1 }),
      post('/tasks', { title: 'Second task', project_id: 2, story_id: idOf(0) }),
      post('/stories/$0.id/comments', { content: 'A word' }),
      {
        method: 'PUT',
        path: '/stories/$0.id/comments/$3.comment_id',
        body: { content: 'A better word' },
      },
      { method: 'PUT', path: '/tasks/$2.id?versions=true', body: { assignee_id: 2 } },
      { method: 'PUT', path: '/stories/$0.id/tags', body: [{ $ref: 0, field: 'title' }] },
    ]);
    assert.deepEqual(
      statuses(answers),
      answers.map(() => 200),
    );
    const { id } = answers[0]?.body as Row;
    const tasks = (await get(`/stories/${String(id)}/tasks`)).body as Row[];
    assert.deepEqual(
      tasks.map(({ title, assignee_id }) => [title, assignee_id]),
      [
        ['First task', null],
        ['Second task', 2],
      ],
    );
    assert.equal((answers[4]?.body as Row)['content'], 'A better word');
    assert.deepEqual((answers[6]?.body as Row)['tags'], ['A story of a batch']);
  });

  test('takes text that looks like a reference as text', async (t) => {
    const { batch } = await start(t);
    const answers = await batch('ada', [
      post('/stories', { title: 'A story of a batch' }),
      post('/stories', { title: '$0.title is text', description: '$0.id' }),
      { method: 'PUT', path: '/stories/1/tags/%240.id' },
    ]);
    assert.deepEqual(statuses(answers), [200, 200, 200]);
    assert.equal((answers[1]?.body as Row)['description'], '$0.id');
    assert.deepEqual((answers[2]?.body as Row)['tags'], ['$0.id']);
  });

  test('goes on where one of them is refused, and says what could not follow', async (t) => {
    const { batch, get } = await start(t);
    const answers = await batch('ada', [
      post('/stories', { title: 'No' }),
      post('/stories/$0.id/tasks', { title: 'Never', project_id: 1 }),
      { method: 'DELETE', path: '/stories/1' },
      { method: 'PUT', path: '/stories/99', body: { title: 'Not there' } },
      { method: 'PUT', path: '/nowhere/5', body: {} },
      post('/stories', { title: 'A story after all' }),
      post('/tasks', { title: 'No such field', story_id: { $ref: 5, field: 'story' } }),
      { method: 'DELETE', path: '/tasks/1' },
      post('/tasks', { title: 'Nothing answered', story_id: idOf(7) }),
    ]);
    assert.deepEqual(statuses(answers), [400, 424, 403, 404, 404, 200, 424, 204, 424]);
    assert.match(JSON.stringify(answers[1]?.body), /Write 0 was refused/);
    assert.match(JSON.stringify(answers[6]?.body), /has no story"/);
    assert.equal((await get('/stories', 'ada')).headers['x-total'], '3');
  });

  test('takes If-Match and an Idempotency-Key for each', async (t) => {
    const { batch, get } = await start(t);
    const etag = String((await get('/stories/1')).headers['etag']);
    const writes = [
      post('/stories', { title: 'A story of a batch' }, { 'Idempotency-Key': 'one' }),
      {
        method: 'PUT',
        path: '/stories/1',
        body: { title: 'Lanes keep cards' },
        headers: { 'If-Match': etag, 'Idempotency-Key': 'two' },
      },
      {
        method: 'PUT',
        path: '/stories/1',
        body: { title: 'Lanes lose lanes' },
        headers: { 'if-match': etag },
      },
    ];
    const first = await batch('ada', writes);
    assert.deepEqual(statuses(first), [200, 200, 412]);
    const { current } = first[2]?.body as { current: Row };
    assert.equal(current['title'], 'Lanes keep cards');
    const again = await batch('ada', writes);
    assert.deepEqual(
      again.map(({ body }) => body),
      first.map(({ body }) => body),
    );
    assert.equal(again[0]?.headers['idempotency-replayed'], 'true');
    assert.equal((await get('/stories', 'ada')).headers['x-total'], '3');
  });

  test('sees and may no more than whoever sends it', async (t) => {
    const { batch, refused, get } = await start(t);
    const before = (await get('/stories/2', 'ada')).body;
    const writes = [
      { method: 'PUT', path: '/stories/2', body: { title: 'Seen by all' } },
      post('/stories/2/comments', { content: 'Seen' }),
      { method: 'DELETE', path: '/tasks/3' },
    ];
    for (const who of ['eve', 'root']) {
      assert.deepEqual(statuses(await batch(who, writes)), [404, 404, 404], who);
    }
    assert.equal(await refused(writes, 'nobody'), 401);
    assert.equal(await refused([], ''), 401);
    const asRoot = [{ ...writes[0], headers: { Authorization: 'Bearer root' } }];
    assert.equal(await refused(asRoot), 400);
    assert.deepEqual((await get('/stories/2', 'ada')).body, before);
  });

  test('asks once who sends it', async (t) => {
    const { watch, queriesOf } = watched();
    const { send } = await startInstance(t, { chunks: aDumpWithWriters(), watch });
    const nothing = { method: 'PUT', path: '/nowhere', body: {} };
    const queries = (count: number) =>
      queriesOf(() =>
        send('POST', '/batch', 'ada', { writes: Array.from({ length: count }, () => nothing) }),
      );
    assert.equal(await queries(50), await queries(1));
  });

  test('is refused whole, with nothing done, where it is none', async (t) => {
    const { refused, get, send } = await start(t);
    const good = post('/stories', { title: 'A story of a batch' });
    const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown;
    const bad: unknown[] = [
      undefined,
      null,
      'all of them',
      [good, 'more'],
      [good, { path: '/stories' }],
      [good, { ...good, method: 'GET' }],
      [good, { ...good, path: 'stories' }],
      [good, { ...good, path: '/api/v1/stories' }],
      [good, { ...good, path: '/../../stories' }],
      [good, { ...good, path: '/%2e%2e/%2e%2e/' }],
      [good, { ...good, path: 5 }],
      [good, { ...good, headers: { cookie: 'a=b' } }],
      [good, { ...good, headers: { 'if-match': 5 } }],
      [good, { ...good, 'if-match': '"5"' }],
      [good, { ...good, header: { 'if-match': '"5"' } }],
      [good, post('/stories/$1.id/tasks', {})],
      [good, post('/stories/$7.id/tasks', {})],
      [good, post('/tasks', { story_id: idOf(1) })],
      [good, post('/tasks', { story_id: { $ref: -1, field: 'id' } })],
      [good, post('/tasks', { story_id: { $ref: 0 } })],
      [good, post('/tasks', { story_id: { $ref: 0, field: 'id', more: 1 } })],
      [good, post('/tasks', deep)],
      Array.from({ length: 101 }, () => good),
    ];
    for (const writes of bad) {
      assert.equal(await refused(writes), 400, JSON.stringify({ writes }).slice(0, 200));
    }
    const key = { 'idempotency-key': 'all' };
    assert.equal((await send('POST', '/batch', 'ada', { writes: [good] }, key)).status, 400);
    assert.equal((await get('/stories', 'ada')).headers['x-total'], '2');
  });

  test('holds neither batches nor sign-ins, however their addresses are written', async (t) => {
    const { batch } = await start(t);
    const apart = ['/batch', '/./batch/', '/b%61tch', '/login/demo', '/openid/token'];
    const answers = await batch(
      'ada',
      apart.map((path) => post(path, { writes: [], person: 1 })),
    );
    for (const [place, { status, body }] of answers.entries()) {
      assert.equal(status, 400, apart[place]);
      assert.match(JSON.stringify(body), /neither batches nor sign-ins/, apart[place]);
    }
  });

  test('holds up to a hundred writes', async (t) => {
    const { batch } = await start(t);
    const one = { method: 'PUT', path: '/tasks/2', body: {} };
    const answers = await batch(
      'ada',
      Array.from({ length: 100 }, () => one),
    );
    assert.equal(answers.length, 100);
    assert.deepEqual(await batch('ada', []), []);
  });

  test('is not there where the service answers as the original', async (t) => {
    const { refused } = await start(t, { plain: true });
    assert.equal(await refused([]), 404);
  });
});
