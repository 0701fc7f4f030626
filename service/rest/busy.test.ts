import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';

test('a write that another process keeps waiting for too long may come again, and reading goes on', async (context) => {
  const { get, send, file } = await startInstance(context, { chunks: aWorld() });
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  let minutes = 0;
  const clock = context.mock.method(performance, 'now', () => (minutes += 1) * 60_000);
  const draft = { title: 'A story in vain' };
  const { status, headers, body } = await send('POST', '/stories', tokens.permitted, draft);
  clock.mock.restore();
  assert.equal(status, 503, JSON.stringify(body));
  assert.equal(headers['retry-after'], '30');
  assert.equal((await get('/stories', tokens.permitted)).status, 200);
  other.exec('rollback');
  other.close();
  assert.equal((await send('POST', '/stories', tokens.permitted, draft)).status, 200);
});
