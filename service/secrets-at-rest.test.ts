import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openDatabase } from './database/open.ts';
import { run, start } from './testing/run.ts';
import { tempFolder } from './testing/temp-store.ts';

const ends = { expires_in: 3600, expires_at: '2037-12-31T00:00:00' };
const TABLES = {
  users: [{ id: 1, full_name: 'Ada' }],
  accesstokens: [{ id: 1, user_id: 1, access_token: 'of-the-original', ...ends }],
  refreshtokens: [
    { id: 1, user_id: 1, access_token_id: 1, refresh_token: 'refresh-of-the-original', ...ends },
  ],
};

function place(t: TestContext) {
  const folder = tempFolder(t);
  const [store, dump] = [join(folder, 'store.db'), join(folder, 'dump.json')];
  writeFileSync(dump, JSON.stringify({ tables: TABLES }));
  const take = (...more: string[]) => run('import.ts', '--database', store, ...more, dump);

  /** Starts the service, asks who Ada's token is for, does something meanwhile, and stops. */
  async function serve(args: string[], meanwhile: () => Promise<unknown> = async () => undefined) {
    const child = start('main.ts', '--no-demo', '--port', '0', '--database', store, ...args);
    t.after(() => child.kill('SIGKILL'));
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = /http:\S+/.exec(line)?.[0] ?? '';
    await meanwhile();
    const headers = { authorization: 'Bearer of-the-original' };
    const answer = await fetch(`${address}/api/v1/users/self`, { headers });
    const { full_name } = (await answer.json()) as { full_name?: string };
    child.kill('SIGTERM');
    await once(child, 'close');
    return full_name;
  }

  /** What lies in the store of the secrets. */
  async function kept() {
    const database = await openDatabase(store);
    const access = await database.selectFrom('accesstokens').select('access_token').execute();
    const refresh = await database.selectFrom('refreshtokens').select('refresh_token').execute();
    await database.destroy();
    return [...access.map((row) => row.access_token), ...refresh.map((row) => row.refresh_token)];
  }
  return { take, serve, kept };
}

const isHashed = (secret: string) => /^sha256:[\w-]{43}$/.test(secret);

test('tokens that a dump brings lie hashed from the first start on, and go on working', async (t) => {
  const { take, serve, kept } = place(t);
  await take();
  assert.equal(await serve([]), 'Ada');
  assert.ok((await kept()).every(isHashed));
  assert.equal(await serve([]), 'Ada');
});

test('so do those of an import beside the service', async (t) => {
  const { take, serve, kept } = place(t);
  assert.equal(await serve([], () => take()), 'Ada');
  assert.ok((await kept()).every(isHashed));
  assert.equal(await serve([], () => take('--replace')), 'Ada');
  assert.ok((await kept()).every(isHashed));
});

test('with --plain they lie as the original has them', async (t) => {
  const { take, serve, kept } = place(t);
  await serve([]);
  assert.equal(await serve(['--plain'], () => take('--replace')), 'Ada');
  assert.deepEqual(await kept(), ['of-the-original', 'refresh-of-the-original']);
});
