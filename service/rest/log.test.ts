import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';

async function start(context: TestContext, plain = false) {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  const instance = await startInstance(context, { chunks: aWorld(), plain, login: { log } });
  const line = () => JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
  return { ...instance, lines, line };
}

suite('the log', () => {
  test('tells of a fault what was asked and where it came from, and nothing of who asked or wrote', async (context) => {
    const { get, send, database, lines, line } = await start(context);
    await sql`alter table comments rename to gone`.execute(database);
    const { status } = await send(
      'POST',
      '/stories/1/comments?nonce=query-words',
      tokens.permitted,
      { content: 'body words' },
    );
    assert.equal(status, 400, 'an unknown argument is no fault');
    assert.deepEqual(lines, []);
    const path = '/stories/1/comments';
    const body = { content: 'body words' };
    assert.equal((await send('POST', path, tokens.permitted, body)).status, 500);
    assert.equal(lines.length, 1);
    const { method, route, err } = line() as { method: string; route: string; err: Error };
    assert.deepEqual([method, route], ['POST', '/api/v1/stories/:story_id/comments']);
    assert.match(err.message, /no such table/);
    assert.match(err.stack ?? '', /at .*\.ts:\d+/);
    for (const hidden of [
      'body words',
      tokens.permitted,
      'authorization',
      'cookie',
      '/stories/1',
    ]) {
      assert.ok(!lines.join().includes(hidden), hidden);
    }
    assert.equal((await get('/stories/99')).status, 404);
    assert.equal(lines.length, 1, 'refusals are no faults');
  });

  test('tells of a sign-in that failed, without names and secrets', async (context) => {
    const { app, lines, line } = await start(context);
    await app.inject({ url: '/api/v1/login/return?state=secret-state&code=secret-code' });
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /Sign-in failed: state/);
    assert.equal(line()['route'], '/api/v1/login/return');
    await app.inject({
      method: 'POST',
      url: '/api/v1/openid/token?grant_type=refresh_token&refresh_token=secret-token',
    });
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', /no code or refresh token that is good/);
    assert.ok(!lines.join().includes('secret-'));
  });
});
