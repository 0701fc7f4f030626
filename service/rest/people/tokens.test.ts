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
