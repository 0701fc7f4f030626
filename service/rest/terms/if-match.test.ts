import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { type Instance, startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

const start = (context: TestContext, plain = false) =>
  startInstance(context, {
    chunks: [
      ...aDumpWithWriters(),
      { table: 'worklists', rows: [{ id: 1, title: 'Active', creator_id: 1, automatic: true }] },
      { table: 'permissions', rows: [{ id: 90, name: 'edit_list', codename: 'edit_worklist' }] },
      { table: 'worklist_permissions', rows: [{ worklist_id: 1, permission_id: 90 }] },
      { table: 'user_permissions', rows: [{ user_id: 3, permission_id: 90 }] },
    ],
    plain,
  });

type Row = Record<string, unknown>;

const criterion = (value: string) => ({
  title: value,
  field: 'StoryStatus',
  value,
  negative: false,
});

/** A row of each kind: where it is made and with what, what changes it, and the list that it is on. */
const kinds = [
  {
    list: '/stories',
    draft: { title: 'A story of its own' },
    change: { title: 'Another title' },
  },
  {
    list: '/tasks',
    draft: { title: 'A task', story_id: 1, project_id: 1 },
    change: { status: 'review' },
  },
  {
    list: '/stories/1/tasks',
    draft: { title: 'A task', project_id: 1 },
    change: { link: 'https://example.org' },
  },
  {
    list: '/projects',
    draft: { name: 'infra/new', description: 'New' },
    change: { description: 'Newer' },
  },
  { list: '/project_groups', draft: { name: 'new', title: 'New' }, change: { title: 'Newer' } },
  { list: '/branches', draft: { name: 'newest', project_id: 1 }, change: { expired: true } },
  { list: '/milestones', draft: { name: '2.0', branch_id: 1 }, change: { name: '2.1' } },
  { list: '/teams', draft: { name: 'movers' }, change: { name: 'shakers' } },
  {
    list: '/users',
    draft: { full_name: 'New', email: 'new@example.org' },
    change: { email: 'newer@example.org' },
  },
  { list: '/worklists', draft: { title: 'A list' }, change: { title: 'Another list' } },
  { list: '/boards', draft: { title: 'A board' }, change: { description: 'With words' } },
  {
    list: '/worklists/1/filters',
    draft: { type: 'Story', filter_criteria: [criterion('active')] },
    change: { type: 'Story', filter_criteria: [criterion('merged')] },
  },
  {
    list: '/due_dates',
    draft: { name: 'A date', date: '2024-07-01T00:00:00Z' },
    change: { date: '2024-07-02T00:00:00Z' },
  },
] as const;

/** The version in an ETag, which for a GET goes on with a mark of the answer. */
function versionIn(headers: Record<string, unknown>): string {
  const [, version] = /^"([\w-]{16})(\.[\w-]+)?"$/.exec(String(headers['etag'])) ?? [];
  assert.ok(version, String(headers['etag']));
  return version;
}

async function listed({ get }: Instance, list: string, id: unknown): Promise<Row> {
  const { body } = await get(`${list}?versions=true`, 'root');
  const row = (body as Row[]).find((one) => one['id'] === id);
  assert.ok(row);
  return row;
}

suite('versions of rows', () => {
  for (const { list, draft, change } of kinds) {
    test(`${list}: one version in the answers to POST, GET and PUT, and in the list`, async (t) => {
      const instance = await start(t);
      const { get, send } = instance;
      const made = await send('POST', list, 'root', draft);
      assert.equal(made.status, 200);
      const { id } = made.body as Row;
      const path = `${list}/${String(id)}`;
      const first = versionIn(made.headers);
      assert.equal(versionIn((await get(path, 'root')).headers), first);
      assert.equal((await listed(instance, list, id))['version'], first);
      const changed = await send('PUT', path, 'root', change, { 'if-match': `"${first}"` });
      assert.equal(changed.status, 200);
      const second = versionIn(changed.headers);
      assert.notEqual(second, first);
      assert.equal(versionIn((await get(path, 'root')).headers), second);
      assert.equal((await listed(instance, list, id))['version'], second);
    });

    test(`${list}: who knows an older version is told 412 with the row as it is`, async (t) => {
      const { get, send } = await start(t);
      const { body, headers } = await send('POST', list, 'root', draft);
      const path = `${list}/${String((body as Row)['id'])}`;
      const changed = await send('PUT', path, 'root', change);
      const old = { 'if-match': String(headers['etag']) };
      const refused = await send('PUT', path, 'root', draft, old);
      assert.equal(refused.status, 412);
      assert.equal(refused.headers['etag'], changed.headers['etag']);
      const { current, faultstring } = refused.body as { current: Row; faultstring: string };
      assert.match(faultstring, /changed since/);
      const { version, ...row } = current;
      assert.deepEqual(row, (await get(path, 'root')).body);
      assert.equal(version, versionIn(changed.headers));
      assert.equal((await send('PUT', path, 'root', change, old)).status, 412);
    });
  }

  test('a comment has one too', async (t) => {
    const instance = await start(t);
    const { get, send } = instance;
    const { body } = await send('POST', '/stories/1/comments', 'root', { content: 'A word' });
    const path = `/stories/1/comments/${String((body as Row)['comment_id'])}`;
    const known = { 'if-match': String((await get(path)).headers['etag']) };
    const edited = await send('PUT', path, 'root', { content: 'Another' }, known);
    assert.equal(edited.status, 200);
    const { id } = edited.body as Row;
    const { version } = await listed(instance, '/stories/1/comments', id);
    assert.equal(version, versionIn(edited.headers));
    assert.equal((await send('DELETE', path, 'root', undefined, known)).status, 412);
    const now = { 'if-match': String(edited.headers['etag']) };
    assert.equal((await send('DELETE', path, 'root', undefined, now)).status, 204);
  });

  test('a comment, a tag and a task make no edit of their story fail', async (t) => {
    const { get, send } = await start(t);
    const known = { 'if-match': String((await get('/stories/1')).headers['etag']) };
    await send('POST', '/stories/1/comments', 'eve', { content: 'A word' });
    await send('PUT', '/stories/1/tags', 'eve', ['fresh']);
    await send('PUT', '/tasks/2', 'eve', { status: 'merged' });
    const { status } = await send('PUT', '/stories/1', 'ada', { title: 'Lanes keep cards' }, known);
    assert.equal(status, 200);
  });

  test('of a private story, who may see it counts', async (t) => {
    const { get, send } = await start(t);
    const { headers } = await get('/stories/2', 'ada');
    const known = { 'if-match': String(headers['etag']) };
    await send('PUT', '/stories/2', 'ada', { users: [{ id: 2 }, { id: 4 }] });
    const late = { users: [{ id: 2 }, { id: 1 }] };
    assert.equal((await send('PUT', '/stories/2', 'ada', late, known)).status, 412);
    const { body } = await get('/stories/2', 'ada');
    assert.deepEqual(
      (body as { users: Row[] }).users.map(({ id }) => id),
      [2, 4],
    );
  });

  test('lists show the version of people to those who see all of them', async (t) => {
    const { get } = await start(t);
    const asked = async (who: string) =>
      ((await get('/users?versions=true', who)).body as Row[]).filter((row) => 'version' in row);
    assert.equal((await asked('ada')).length, 0);
    assert.equal((await asked('root')).length, 4);
  });
});

suite('If-Match', () => {
  test('takes any of several tags, weak ones of proxies, and any row by *', async (t) => {
    const { get, send } = await start(t);
    const tag = String((await get('/tasks/2')).headers['etag']);
    for (const given of [tag, `W/${tag}`, `"older", ${tag}`, '*']) {
      const { status } = await send('PUT', '/tasks/2', 'ada', {}, { 'if-match': given });
      assert.equal(status, 200, given);
    }
  });

  test('written wrongly, or where there are no versions, is 400 and nothing happens', async (t) => {
    const { get, send } = await start(t);
    const before = (await get('/stories/1')).body;
    const refused = [
      ['PUT', '/stories/1', { title: 'Changed all the same' }, 'abc'],
      ['PUT', '/stories/1', { title: 'Changed all the same' }, ''],
      ['PUT', '/stories/1', { title: 'Changed all the same' }, '"a" "b"'],
      ['PUT', '/stories/1/tags', ['fresh'], '"abc"'],
      ['POST', '/stories', { title: 'A new one' }, '"abc"'],
    ] as const;
    for (const [method, path, body, given] of refused) {
      const { status } = await send(method, path, 'ada', body, { 'if-match': given });
      assert.equal(status, 400, `${method} ${path} ${given}`);
    }
    assert.deepEqual((await get('/stories/1')).body, before);
  });

  test('is the one guard of a change: another is refused, not passed over', async (t) => {
    const { send, get } = await start(t);
    for (const [name, value] of [
      ['if-none-match', '*'],
      ['if-unmodified-since', 'Sat, 01 Jun 2024 12:00:00 GMT'],
    ] as const) {
      const change = { title: 'Guarded in vain' };
      const guard = { [name]: value };
      const { status, body } = await send('PUT', '/stories/1', 'ada', change, guard);
      assert.equal(status, 400);
      assert.match(JSON.stringify(body), /guarded by If-Match/);
    }
    assert.notEqual(((await get('/stories/1')).body as Row)['title'], 'Guarded in vain');
    const original = await start(t, true);
    const change = { title: 'As the original' };
    const unguarded = await original.send('PUT', '/stories/1', 'ada', change, {
      'if-none-match': '*',
    });
    assert.equal(unguarded.status, 200);
  });

  test('tells nothing of a private story to those who may not see it', async (t) => {
    const { send } = await start(t);
    const wrong = { 'if-match': '"abc"' };
    for (const [method, path] of [
      ['PUT', '/stories/2'],
      ['PUT', '/tasks/3'],
      ['DELETE', '/tasks/3'],
    ] as const) {
      const body = method === 'PUT' ? { title: 'Whatever' } : undefined;
      const { status } = await send(method, path, 'eve', body, wrong);
      assert.equal(status, 404, `${method} ${path}`);
    }
  });

  test('of two who change the same at once, one is told that it has changed', async (t) => {
    const { get, send } = await start(t);
    const known = { 'if-match': String((await get('/stories/1')).headers['etag']) };
    const titles = Array.from({ length: 8 }, (_, index) => `Title number ${index}`);
    const answers = await Promise.all(
      titles.map((title) => send('PUT', '/stories/1', 'ada', { title }, known)),
    );
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [200, ...titles.slice(1).map(() => 412)],
    );
  });

  test('does not stand in the way where the service answers as the original', async (t) => {
    const { get, send } = await start(t, true);
    const { headers } = await get('/stories/1', 'ada');
    assert.ok(!('etag' in headers) && !('cache-control' in headers) && !('vary' in headers));
    const change = { title: 'Changed all the same' };
    const changed = await send('PUT', '/stories/1', 'ada', change, { 'if-match': '"abc"' });
    assert.equal(changed.status, 200);
    assert.ok(!('etag' in changed.headers));
    assert.equal((await get('/stories?versions=true')).status, 400);
  });
});
