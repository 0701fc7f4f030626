import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { type Instance, NOW, startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

const start = (context: TestContext, options: { plain?: boolean; now?: () => Date } = {}) =>
  startInstance(context, { chunks: aDumpWithWriters(), ...options });

const HOUR = 60 * 60 * 1000;
const key = (name: string) => ({ 'idempotency-key': name });
const draft = { title: 'Made once' };

type Row = Record<string, unknown>;

/** Every way of making something. */
const posts = [
  ['/stories', draft],
  ['/tasks', { title: 'A task', story_id: 1, project_id: 1 }],
  ['/stories/1/tasks', { title: 'A task', project_id: 1 }],
  ['/stories/1/comments', { content: 'A word' }],
  ['/tags', undefined],
  ['/projects', { name: 'infra/new' }],
  ['/project_groups', { name: 'new', title: 'New' }],
  ['/branches', { name: 'newest', project_id: 1 }],
  ['/milestones', { name: '2.0', branch_id: 1 }],
  ['/users', { full_name: 'New', email: 'new@example.org' }],
  ['/teams', { name: 'movers' }],
  ['/users/3/preferences', { theme: 'dark' }],
  ['/subscriptions', { target_type: 'story', target_id: 1 }],
  ['/worklists', { title: 'A list' }],
  ['/worklists/1/items', { item_id: 1, item_type: 'story', list_position: 0 }],
  ['/boards', { title: 'A board' }],
  ['/due_dates', { name: 'A date', date: '2024-07-01T00:00:00Z' }],
] as const;

/** How many rows everything holds that writes make. */
async function rowsIn({ database }: Instance): Promise<number> {
  const tables = ['stories', 'tasks', 'events', 'subscription_events', 'users', 'branches'];
  const counts = tables.map((table) => `(select count(*) from ${table})`);
  const { rows } = await sql
    .raw<{ sum: number }>(`select ${counts.join('+')} as sum`)
    .execute(database);
  return rows[0]?.sum ?? 0;
}

suite('a write with an Idempotency-Key', () => {
  test('is made once, and its first answer given again', async (t) => {
    const instance = await start(t);
    for (const [path, body] of posts) {
      const address = path === '/tags' ? '/tags?tag_name=fresh' : path;
      const first = await instance.send('POST', address, 'root', body, key(path));
      assert.equal(first.status, 200, path);
      const rows = await rowsIn(instance);
      const again = await instance.send('POST', address, 'root', body, key(path));
      assert.deepEqual([again.status, again.body], [first.status, first.body], path);
      assert.equal(again.headers['etag'], first.headers['etag'], path);
      assert.equal(again.headers['idempotency-replayed'], 'true', path);
      assert.equal(await rowsIn(instance), rows, path);
    }
  });

  test('gets its first answer even where the row is another by now', async (t) => {
    const { get, send } = await start(t);
    const known = { 'if-match': String((await get('/stories/1')).headers['etag']) };
    const change = ['PUT', '/stories/1', 'ada', draft, { ...known, ...key('change') }] as const;
    const first = await send(...change);
    await send('PUT', '/stories/1', 'eve', { title: 'And then another' });
    assert.deepEqual((await send(...change)).body, first.body);
    const removal = ['DELETE', '/tasks/1', 'ada', undefined, key('removal')] as const;
    assert.equal((await send(...removal)).status, 204);
    assert.equal((await send(...removal)).status, 204);
    assert.equal((await send('DELETE', '/tasks/1', 'ada')).status, 404);
  });

  test('is not answered again to one who may not see any more what came of it', async (t) => {
    const { send, database } = await start(t);
    const shared = { ...draft, private: true, users: [{ id: 2 }, { id: 4 }] };
    const made = (await send('POST', '/stories', 'eve', shared, key('story'))).body as Row;
    const story = `/stories/${String(made['id'])}`;
    const writes = [
      ['POST', '/stories', shared, 'story'],
      ['PUT', story, { description: 'Seen by two' }, 'words'],
      ['PUT', story, { description: 'Seen by two' }, 'nothing new'],
      ['POST', `${story}/comments`, { content: 'A word' }, 'comment'],
      ['POST', '/tasks', { title: 'A task', story_id: made['id'], project_id: 1 }, 'task'],
    ] as const;
    const each = async () => {
      const statuses: number[] = [];
      for (const [method, path, body, name] of writes) {
        statuses.push((await send(method, path, 'eve', body, key(name))).status);
      }
      return statuses;
    };
    assert.deepEqual(await each(), [200, 200, 200, 200, 200]);
    assert.equal((await send('PUT', story, 'ada', { users: [{ id: 2 }] })).status, 200);
    assert.deepEqual(await each(), [404, 404, 404, 404, 404]);
    assert.equal((await send('PUT', story, 'ada', { private: false })).status, 200);
    assert.deepEqual(await each(), [200, 200, 200, 200, 200]);
    const { length } = await database
      .selectFrom('tasks')
      .selectAll()
      .where('title', '=', 'A task')
      .execute();
    assert.equal(length, 1);
  });

  test('is refused where the key came with something else', async (t) => {
    const instance = await start(t);
    const { send } = instance;
    await send('POST', '/stories', 'ada', draft, key('once'));
    const rows = await rowsIn(instance);
    for (const [method, path, body] of [
      ['POST', '/stories', { title: 'Made once more' }],
      ['POST', '/tasks', { title: 'A task', story_id: 1, project_id: 1 }],
      ['PUT', '/stories/1', draft],
    ] as const) {
      const { status } = await send(method, path, 'ada', body, key('once'));
      assert.equal(status, 422, `${method} ${path}`);
    }
    assert.equal(await rowsIn(instance), rows);
  });

  test('is made once by each person', async (t) => {
    const { send } = await start(t);
    const ofAda = await send('POST', '/stories', 'ada', draft, key('once'));
    const ofEve = await send('POST', '/stories', 'eve', draft, key('once'));
    assert.notEqual((ofAda.body as Row)['id'], (ofEve.body as Row)['id']);
    assert.equal((await send('POST', '/stories', undefined, draft, key('once'))).status, 401);
  });

  test('that was refused may come again, right this time', async (t) => {
    const { send } = await start(t);
    const wrong = { title: 'A task', story_id: 99, project_id: 1 };
    assert.equal((await send('POST', '/tasks', 'ada', wrong, key('once'))).status, 404);
    const right = { ...wrong, story_id: 1 };
    assert.equal((await send('POST', '/tasks', 'ada', right, key('once'))).status, 200);
  });

  test('that comes twice at once is made once', async (t) => {
    const instance = await start(t);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => instance.send('POST', '/stories', 'ada', draft, key('once'))),
    );
    assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
    assert.equal(answers.filter(({ headers }) => !headers['idempotency-replayed']).length, 1);
    const { body } = await instance.get('/stories?title=Made');
    assert.equal((body as Row[]).length, 1);
  });

  test('is remembered for a day, and no longer', async (t) => {
    let at = Date.parse(NOW);
    const { send, database } = await start(t, { now: () => new Date(at) });
    const idOf = async () =>
      ((await send('POST', '/stories', 'ada', draft, key('once'))).body as Row)['id'];
    const first = await idOf();
    at += 24 * HOUR - 1;
    assert.equal(await idOf(), first);
    at += 1;
    assert.notEqual(await idOf(), first);
    assert.equal((await database.selectFrom('answers').selectAll().execute()).length, 1);
  });

  test('lies in the store with its key hashed, and goes with what an import replaces', async (t) => {
    const { send, database, replace } = await start(t);
    await send('POST', '/stories', 'ada', draft, key('a key of mine'));
    const answers = () => database.selectFrom('answers').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(await answers()), /a key of mine/);
    await replace(aDumpWithWriters());
    assert.deepEqual(await answers(), []);
  });

  test('whose answer tells a secret, or whose key is none, is refused', async (t) => {
    const { send, get } = await start(t);
    const token = { user_id: 2, expires_in: 300 };
    assert.equal((await send('POST', '/users/2/tokens', 'ada', token, key('once'))).status, 400);
    assert.equal((await send('POST', '/stories', 'ada', draft, key(''))).status, 400);
    assert.equal((await send('POST', '/stories', 'ada', draft, key('x'.repeat(256)))).status, 400);
    assert.equal((await get('/users/2/tokens', 'ada')).headers['x-total'], '1');
  });

  test('is made each time where the service answers as the original', async (t) => {
    const { send } = await start(t, { plain: true });
    const first = await send('POST', '/stories', 'ada', draft, key('once'));
    const second = await send('POST', '/stories', 'ada', draft, key('once'));
    assert.notEqual((first.body as Row)['id'], (second.body as Row)['id']);
  });
});
