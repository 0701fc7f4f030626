import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { demoState } from './demo-state.ts';
import type { Database } from './database/open.ts';
import { openStore } from './store.ts';
import { tempFolder } from './testing/temp-store.ts';
import { createTeam } from './tracker/people/write-team.ts';

const root = { id: 1, superuser: true, plain: false };

const now = () => new Date('2026-03-12T09:20:00Z');

async function open(t: TestContext, database: string, demo = true): Promise<Database> {
  const store = await openStore({ database, demo, demoStories: 30, now });
  t.after(() => store.destroy());
  return store;
}

const storyIds = async (database: Database) =>
  (await database.selectFrom('stories').select('id').execute()).map(({ id }) => id);

test('a new store begins with demo data and keeps what becomes of it', async (t) => {
  const folder = tempFolder(t);
  const file = join(folder, 'store.db');
  // As a start that was broken off would leave it.
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(`${file}.new-${pid}-1`, 'half of a store');
  writeFileSync(`${file}.new-${pid}-1-wal`, 'more of it');
  const store = await open(t, file);
  const ids = await storyIds(store);
  assert.ok(ids.length >= 30);
  assert.equal(await demoState(store), 'untouched');
  assert.deepEqual(readdirSync(folder).sort(), ['store.db', 'store.db-shm', 'store.db-wal']);

  await createTeam({ database: store, now: () => new Date() }, root, { name: 'workers' });
  await store.destroy();
  assert.deepEqual(readdirSync(folder), ['store.db']);
  const again = await open(t, file);
  assert.deepEqual(await storyIds(again), ids);
  assert.equal(await demoState(again), 'touched');
});

test('two that start at once have one store, whole', async (t) => {
  const folder = tempFolder(t);
  const file = join(folder, 'store.db');
  const [one, other] = await Promise.all([open(t, file), open(t, file)]);
  const ids = await storyIds(one);
  assert.ok(ids.length >= 30);
  await createTeam({ database: one, now: () => new Date() }, root, { name: 'workers' });
  // A turn later, as from another process.
  await setImmediate();
  assert.equal(await demoState(other), 'touched');
  assert.deepEqual(await storyIds(other), ids);
  await Promise.all([one.destroy(), other.destroy()]);
  assert.deepEqual(readdirSync(folder), ['store.db']);
});

test('a store that somebody makes meanwhile is not written over', async (t) => {
  const file = join(tempFolder(t), 'store.db');
  const [filled, theirs] = await Promise.all([open(t, file), open(t, file, false)]);
  assert.deepEqual(await storyIds(theirs), []);
  assert.deepEqual(await storyIds(filled), []);
});

test('without demo data a new store is empty', async (t) => {
  const store = await open(t, join(tempFolder(t), 'store.db'), false);
  assert.deepEqual(await storyIds(store), []);
  assert.equal(await demoState(store), undefined);
});

test('a store in memory can have demo data, too', async (t) => {
  const store = await open(t, ':memory:');
  assert.equal(await demoState(store), 'untouched');
  assert.ok((await storyIds(store)).length >= 30);
});
