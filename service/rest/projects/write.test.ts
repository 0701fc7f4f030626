import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

const start = (context: TestContext) => startInstance(context, { chunks: aDumpWithWriters() });

type Row = Record<string, unknown>;

const forSuperusers = [
  ['POST', '/projects', { name: 'infra/new' }],
  ['PUT', '/projects/1', { name: 'infra/new' }],
  ['POST', '/project_groups', { name: 'new', title: 'New' }],
  ['PUT', '/project_groups/1', { title: 'New' }],
  ['DELETE', '/project_groups/1', undefined],
  ['PUT', '/project_groups/1/projects/1', {}],
  ['DELETE', '/project_groups/1/projects/1', undefined],
  ['POST', '/branches', { name: 'new', project_id: 1 }],
  ['PUT', '/branches/1', { name: 'new' }],
  ['POST', '/milestones', { name: 'new', branch_id: 1 }],
  ['PUT', '/milestones/1', { name: 'new' }],
  ['POST', '/users', { full_name: 'New', email: 'new@example.org' }],
  ['POST', '/teams', { name: 'new' }],
  ['DELETE', '/stories/1', undefined],
] as const;

test('what only superusers may do is refused before anything is looked at', async (t) => {
  const { send } = await start(t);
  for (const [method, path, body] of forSuperusers) {
    assert.equal((await send(method, path, 'ada', body)).status, 403, `${method} ${path}`);
    assert.equal((await send(method, path, undefined, body)).status, 401, `${method} ${path}`);
    if (body) assert.equal((await send(method, path, 'ada', 'no body')).status, 403, path);
  }
});

test('names are taken whatever their case', async (t) => {
  const { send } = await start(t);
  const { status, body } = await send('POST', '/projects', 'root', { name: 'Compute' });
  assert.equal(status, 400);
  assert.match(String((body as Row)['faultstring']), /already exists/);
  assert.equal((await send('PUT', '/projects/2', 'root', { name: 'Compute' })).status, 200);
});

test('a pattern of names is matched in no time, however bad the name', async (t) => {
  const { send } = await start(t);
  const name = `${'a'.repeat(90)}!`;
  assert.equal((await send('POST', '/projects', 'root', { name })).status, 400);
});

test('a project in another group takes its stories and subscribers along', async (t) => {
  const { send, get, database } = await start(t);
  const group = await send('POST', '/project_groups', 'root', { name: 'other', title: 'Other' });
  const { id } = group.body as Row;
  const path = `/project_groups/${String(id)}/projects/1`;
  assert.equal((await send('PUT', path, 'root', {})).status, 200);
  const stories = await get(`/stories?project_group_id=${String(id)}`);
  assert.deepEqual(
    (stories.body as Row[]).map((story) => story['id']),
    [1],
  );
  assert.equal((await send('DELETE', '/project_groups/1/projects/1', 'root')).status, 204);
  assert.equal((await send('DELETE', '/project_groups/1/projects/2', 'root')).status, 204);
  const kept = database.selectFrom('story_project_groups').select('project_group_id').execute();
  assert.deepEqual(
    (await kept).map(({ project_group_id }) => project_group_id),
    [id],
  );
  const notices = await database
    .selectFrom('subscription_events')
    .select(['subscriber_id', 'event_type', 'event_info'])
    .execute();
  const removed = { subscriber_id: 4, event_type: 'project removed' };
  assert.deepEqual(
    notices.map((notice) => ({ ...notice })),
    [1, 2].map((project_id) => ({
      ...removed,
      event_info: JSON.stringify({ project_group_id: 1, project_id }),
    })),
  );
});

test('people change their own name and mail address and nothing else', async (t) => {
  const { send } = await start(t);
  const draft = { full_name: 'Ada L', openid: 'https://id.example.org/root', is_superuser: true };
  const { body } = await send('PUT', '/users/2', 'ada', draft);
  const { full_name, openid, is_superuser } = body as Row;
  assert.deepEqual(
    { full_name, openid, is_superuser },
    { full_name: 'Ada L', openid: null, is_superuser: false },
  );
  assert.equal((await send('PUT', '/users/4', 'ada', { full_name: 'Adam' })).status, 403);
});
