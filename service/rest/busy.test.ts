import type { BatchAnswers } from '@storyboard/contract/batch';
import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { Browser } from '../testing/sign-in/browser.ts';
import { startSigningIn } from '../testing/sign-in/signing-in.ts';
import { aWorld, tokens } from '../testing/world.ts';

/** Another process writes, and a minute passes at every look at the clock. */
function hold(context: TestContext, file: string): () => void {
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  let minutes = 0;
  const clock = context.mock.method(performance, 'now', () => (minutes += 1) * 60_000);
  return () => {
    clock.mock.restore();
    other.exec('rollback');
    other.close();
  };
}

test('a write that another process keeps waiting for too long may come again, and reading goes on', async (context) => {
  const { get, send, file } = await startInstance(context, { chunks: aWorld() });
  const letGo = hold(context, file);
  const draft = { title: 'A story in vain' };
  const { status, headers, body } = await send('POST', '/stories', tokens.permitted, draft);
  assert.equal(status, 503, JSON.stringify(body));
  assert.equal(headers['retry-after'], '30');
  assert.equal((await get('/stories', tokens.permitted)).status, 200);
  const writes = [{ method: 'POST', path: '/stories', body: draft }];
  const batch = (await send('POST', '/batch', tokens.permitted, { writes })).body as BatchAnswers;
  const [one] = batch.answers;
  assert.deepEqual([one?.status, one?.headers['retry-after']], [503, '30']);
  letGo();
  assert.equal((await send('POST', '/stories', tokens.permitted, draft)).status, 200);
});

test('a write for which the disk has no room says so and leaves nothing, and the next has its turn', async (context) => {
  const { get, send, database } = await startInstance(context, { chunks: aWorld() });
  const pages = (count: number) => sql.raw(`pragma max_page_count = ${count}`).execute(database);
  const total = async () => Number((await get('/stories?limit=0')).headers['x-total']);
  const draft = { title: 'A story of many words', description: 'many words '.repeat(20_000) };
  const before = await total();
  await pages(1);
  const { status, headers, body } = await send('POST', '/stories', tokens.permitted, draft);
  assert.equal(status, 503, JSON.stringify(body));
  assert.equal(headers['retry-after'], '30');
  assert.match(JSON.stringify(body), /The disk of the store is full/);
  assert.equal(await total(), before);
  await pages(1_000_000);
  assert.equal((await send('POST', '/stories', tokens.permitted, draft)).status, 200);
  assert.equal(await total(), before + 1);
});

test('so may signing in and out, which leaves all as it was', async (context) => {
  const { app, api, base, file, signIn, whoIs } = await startSigningIn(context);
  const browser = new Browser();
  await signIn(browser, 'ada');
  assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
  const cookie = browser
    .cookies(api)
    .filter(({ name }) => name.startsWith('storyboard'))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const letGo = hold(context, file);
  for (const [method, path] of [
    ['DELETE', '/login/session'],
    ['DELETE', '/login/sessions/1'],
    ['DELETE', '/login/sessions'],
    ['POST', '/openid/token?grant_type=authorization_code&code=x'],
  ] as const) {
    const { statusCode, headers, body } = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie, host: new URL(base).host, 'sec-fetch-site': 'same-origin' },
    });
    assert.equal(statusCode, 503, `${method} ${path}: ${body}`);
    assert.equal(headers['retry-after'], '30', path);
    assert.match(body, /The store is busy/, path);
    assert.equal(headers['set-cookie'], undefined, path);
  }
  // Whoever looks at a page is told on a page.
  for (const path of ['/login/start?return=/', '/login/return?state=x&code=y']) {
    const { statusCode, headers } = await app.inject({
      url: `/api/v1${path}`,
      headers: { cookie, host: new URL(base).host },
    });
    assert.deepEqual(
      [statusCode, headers['location']],
      [303, '/login?error=busy&return=%2F'],
      path,
    );
  }
  letGo();
  assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
});
