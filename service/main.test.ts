import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { run, start } from './testing/run.ts';
import { tempFolder, tempStore } from './testing/temp-store.ts';

/** Fails within a second of a mistake instead of serving for ever. */
async function refusedStart(...args: string[]) {
  const { out, err, code } = await run('main.ts', '--no-demo', ...args);
  assert.deepEqual([out, code], ['', 1], err);
  assert.match(err, /^[^\n]+\n$/, 'one line');
  return err;
}

async function takenPort(t: TestContext): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return String((server.address() as AddressInfo).port);
}

test('it says where it is, answers, and closes its store when told to stop', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const store = join(tempFolder(t), 'data', 'store.db');
    const child = start('main.ts', '--no-demo', '--port', '0', '--database', store);
    t.after(() => child.kill('SIGKILL'));
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = /^StoryBoard at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line)?.[1];
    const answer = await fetch(`${address}/api/v1/systeminfo`);
    assert.equal(answer.status, 200);
    await answer.text();
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [unknown];
    assert.equal(code, 0);
    assert.ok(existsSync(store));
    assert.ok(!existsSync(`${store}-wal`), 'the log has moved into the store');
  }
});

test('a port in use is told', async (t) => {
  const port = await takenPort(t);
  const store = join(tempFolder(t), 'store.db');
  assert.match(await refusedStart('--port', port, '--database', store), /port \d+: it is in use/);
});

test('an address that is not of this machine is told', async (t) => {
  const store = join(tempFolder(t), 'store.db');
  const told = await refusedStart('--host', '192.0.2.1', '--port', '0', '--database', store);
  assert.match(told, /no such address/);
});

test('a folder that cannot be written is told', async (t) => {
  const file = join(tempFolder(t), 'file');
  writeFileSync(file, '');
  const told = await refusedStart('--port', '0', '--database', join(file, 'store.db'));
  assert.match(told, /^The store .* cannot be opened: /);
});

test('a file that is no store is told', async (t) => {
  const file = join(tempFolder(t), 'letter.txt');
  writeFileSync(file, 'Dear reader,\n'.repeat(100));
  assert.match(await refusedStart('--port', '0', '--database', file), /is not a database/);
});

test('a store of a newer version is told', async (t) => {
  const { database, file } = await tempStore(t);
  await sql`insert into migrations (version, name) values (99, 'later')`.execute(database);
  const told = await refusedStart('--port', '0', '--database', file);
  assert.match(told, /is of version 99, made by a newer StoryBoard/);
});

test('all options are told on asking', async () => {
  const { out, code } = await run('main.ts', '--help');
  assert.equal(code, 0);
  for (const option of ['--port NUMBER', '--database FILE', '--plain', '--allow-redirect']) {
    assert.ok(out.includes(`  ${option} `), option);
  }
});

test('a wrong option is told', async () => {
  assert.match(await refusedStart('--prot', '1'), /--prot/);
  assert.match(await refusedStart('--clock', 'noon'), /--clock takes an instant/);
});
