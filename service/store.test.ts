import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
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
  writeFileSync(`${file}.new`, 'half of a store');
  const store = await open(t, file);
  const ids = await storyIds(store);
  assert.ok(ids.length >= 30);
  assert.equal(await demoState(store), 'untouched');
  assert.ok(!existsSync(`${file}.new`));

  await createTeam({ database: store, now: () => new Date() }, root, { name: 'workers' });
  await store.destroy();
  assert.deepEqual(readdirSync(folder), ['store.db']);
  const again = await open(t, file);
  assert.deepEqual(await storyIds(again), ids);
  assert.equal(await demoState(again), 'touched');
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
