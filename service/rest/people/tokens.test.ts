import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

type Row = Record<string, unknown>;

test('a token is told once, lies hashed, works, and its hash does not', async (t) => {
  const { send, get, database } = await startInstance(t, { chunks: aDumpWithWriters() });
  const draft = { user_id: 2, expires_in: 3600 };
  const { id, access_token } = (await send('POST', '/users/2/tokens', 'ada', draft)).body as Row;
  const token = String(access_token);
  assert.equal((await get('/users/self', token)).status, 200);
  const kept = await database
    .selectFrom('accesstokens')
    .select('access_token')
    .where('id', '=', Number(id))
    .executeTakeFirstOrThrow();
  assert.match(kept.access_token, /^sha256:/);
  assert.equal((await get('/users/self', kept.access_token)).status, 401);
  const list = (await get('/users/2/tokens', token)).body as Row[];
  assert.deepEqual([...new Set(list.map((row) => row['access_token']))], [undefined]);
  assert.equal((await send('DELETE', `/users/2/tokens/${String(id)}`, token)).status, 204);
  assert.equal((await get('/users/self', token)).status, 401);
});

test('tokens of others are out of reach, all of them at once too', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  const draft = { user_id: 2, expires_in: 3600 };
  assert.equal((await get('/users/2/tokens', 'eve')).status, 403);
  assert.equal((await send('POST', '/users/2/tokens', 'eve', draft)).status, 403);
  assert.equal((await send('DELETE', '/users/2/tokens/2', 'eve')).status, 403);
  assert.equal((await send('DELETE', '/users/2/tokens/delete_all', 'eve')).status, 403);
  assert.equal((await get('/users/self', 'ada')).status, 200);
  assert.equal((await send('DELETE', '/users/2/tokens/delete_all', 'root')).status, 204);
  assert.equal((await get('/users/self', 'ada')).status, 401);
});

const aMinute = { expires_in: 60 };

test('what a token is, is not chosen, and nobody finds out which there are', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  for (const access_token of ['a', 'ada']) {
    const draft = { ...aMinute, access_token };
    const { status, body, headers } = await send('POST', '/users/4/tokens', 'eve', draft);
    assert.equal(status, 200, access_token);
    assert.match(String((body as Row)['access_token']), /^[\w-]{43}$/);
    assert.equal(headers['x-ignored'], 'access_token');
  }
  assert.equal((await get('/users/self', 'a')).status, 401);
});

test('a token makes none last longer, and none lasts for ever', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  const { id, access_token } = (await send('POST', '/users/2/tokens', 'ada', aMinute)).body as Row;
  const path = `/users/2/tokens/${String(id)}`;
  const longer = await send('PUT', path, String(access_token), { expires_in: 3600 });
  assert.equal(longer.status, 403);
  assert.match(JSON.stringify(longer.body), /sign in, or make a new one/);
  assert.equal((await send('PUT', path, 'ada', { expires_in: 30 })).status, 200);
  for (const [method, place] of [
    ['POST', '/users/2/tokens'],
    ['PUT', path],
  ] as const) {
    const { status, body } = await send(method, place, 'ada', { expires_in: 2 ** 31 - 1 });
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /expires_in.*At most 315360000/);
    const none = await send(method, place, 'ada', { expires_in: 0 });
    assert.match(JSON.stringify(none.body), /expires_in.*At least 1/);
  }
  assert.equal((await get('/users/self', String(access_token))).status, 200);
});

test('with --plain a token is what one says, as in the original', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters(), plain: true });
  const draft = { user_id: 2, expires_in: 2 ** 31 - 1, access_token: 'a' };
  const { id } = (await send('POST', '/users/2/tokens', 'ada', draft)).body as Row;
  assert.equal((await get('/users/self', 'a')).status, 200);
  assert.equal((await send('PUT', `/users/2/tokens/${String(id)}`, 'a', draft)).status, 200);
});

test('tokens that ended long ago go when a new one is made', async (t) => {
  const ended = (id: number, expires_at: string) => ({
    id,
    user_id: 2,
    access_token: `ended ${id}`,
    expires_in: 60,
    expires_at,
  });
  const rows = [ended(11, '2024-01-01T00:00:00'), ended(12, '2024-05-31T00:00:00')];
  const chunks = [...aDumpWithWriters(), { table: 'accesstokens', rows }];
  const { send, database } = await startInstance(t, { chunks });
  await send('POST', '/users/2/tokens', 'ada', aMinute);
  const kept = await database
    .selectFrom('accesstokens')
    .select('id')
    .where('id', '>', 10)
    .execute();
  assert.deepEqual(
    kept.map(({ id }) => id),
    [12, 13],
  );
});
