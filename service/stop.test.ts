import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { importTables } from './database/import/import-tables.ts';
import { openDatabase } from './database/open.ts';
import { stop } from './stop.ts';
import { startInstance } from './testing/instance.ts';
import { start } from './testing/run.ts';
import { tempFolder } from './testing/temp-store.ts';
import { aDumpWithWriters } from './testing/writers.ts';

const STORY = JSON.stringify({ title: 'Written at the last moment' });

/** A service in a process of its own, and its store. */
async function aService(t: TestContext) {
  const store = join(tempFolder(t), 'store.db');
  const database = await openDatabase(store);
  await importTables(database, aDumpWithWriters());
  await database.destroy();
  const child = start('main.ts', '--no-demo', '--port', '0', '--database', store);
  t.after(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const port = Number(/:(\d+)\n$/.exec(line)?.[1]);
  return { child, store, port };
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Resolves when nobody listens there any more. */
async function isClosed(port: number): Promise<void> {
  for (;;) {
    try {
      (await connected(port)).destroy();
    } catch {
      return;
    }
  }
}

test('a request that has begun when the service is told to stop gets its answer', async (t) => {
  const { child, store, port } = await aService(t);
  const socket = await connected(port);
  const head = [
    'POST /api/v1/stories HTTP/1.1',
    'host: 127.0.0.1',
    'authorization: Bearer ada',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(STORY)}`,
    'expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [begun] = (await once(socket, 'data')) as [Buffer];
  assert.match(begun.toString(), /^HTTP\/1.1 100 /);
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await isClosed(port);
  socket.write(STORY);
  const answer = await text(socket);
  assert.match(answer, /^HTTP\/1.1 200 OK/);
  assert.match(answer, /\r\nconnection: close\r\n/i);
  assert.match(answer, /Written at the last moment/);
  assert.deepEqual(await ended, [0, null]);
  assert.ok(!existsSync(`${store}-wal`), 'the log has moved into the store');
  const database = await openDatabase(store);
  const rows = await database.selectFrom('stories').select('title').orderBy('id').execute();
  await database.destroy();
  assert.equal(rows.at(-1)?.title, 'Written at the last moment');
});

test('connections on which nothing is asked do not keep the service', async (t) => {
  const { child, port } = await aService(t);
  const [idle, used] = [await connected(port), await connected(port)];
  used.write('GET /api/v1/systeminfo HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
  await once(used, 'data');
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  for (const socket of [idle, used]) socket.destroy();
});

test('a batch is made to its end', async (t) => {
  const { app, get, send } = await startInstance(t, { chunks: aDumpWithWriters() });
  const writes = Array.from({ length: 50 }, (_, index) => ({
    method: 'POST',
    path: '/stories',
    body: { title: `Story ${index} of a batch` },
  }));
  const made = async () => Number((await get('/stories', 'ada')).headers['x-total']);
  const before = await made();
  const answering = send('POST', '/batch', 'ada', { writes });
  while ((await made()) === before) await setImmediate();
  await stop(app);
  const { answers } = (await answering).body as { answers: { status: number }[] };
  assert.deepEqual(
    answers.map(({ status }) => status),
    writes.map(() => 200),
  );
});
