import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { importTables } from '../../database/import/import-tables.ts';
import { keepMergedAt } from '../../database/kept/merged-at.ts';
import { tempStore } from '../../testing/temp-store.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';
import { deleteStory } from '../stories/delete-story.ts';
import { deleteTask } from './delete-task.ts';
import { createTask, updateTask } from './write-task.ts';

const ada = { id: 2, superuser: false, plain: false };
const STATUSES = ['todo', 'inprogress', 'review', 'merged', 'invalid'] as const;

/** A store, and a clock that goes on by a minute at every look. */
async function aStore(t: TestContext) {
  const { database } = await tempStore(t);
  await importTables(database, aDumpWithWriters());
  let minute = 0;
  const now = () => new Date(Date.UTC(2024, 5, 1, 0, (minute += 1)));
  const merged = async () => {
    const rows = await sql<{ id: number; merged_at: string | null }>`
      select id, merged_at from tasks order by id`.execute(database);
    return rows.rows.map(({ id, merged_at }) => [id, merged_at]);
  };
  return { store: { database, now }, merged };
}

test('the first time counts: neither edits nor opening and merging again change it', async (t) => {
  const { store, merged } = await aStore(t);
  await updateTask(store, ada, 2, { status: 'merged' });
  const first = await merged();
  assert.deepEqual(first, [
    [1, '2024-01-03T00:00:00'],
    [2, '2024-06-01T00:01:00.000'],
    [3, null],
  ]);
  await updateTask(store, ada, 2, { title: 'Keep all lanes' });
  await updateTask(store, ada, 2, { status: 'todo' });
  await updateTask(store, ada, 2, { status: 'merged', assignee_id: 1 });
  await updateTask(store, ada, 2, { status: 'merged' });
  assert.deepEqual(await merged(), first);
});

test('a task that takes the id of a deleted one begins anew', async (t) => {
  const { store, merged } = await aStore(t);
  await deleteTask(store, ada, 1);
  await createTask(store, ada, { id: 1, title: 'Another', project_id: 1, story_id: 1 });
  assert.deepEqual((await merged())[0], [1, null]);
  await keepMergedAt(store.database, 'all');
  assert.deepEqual((await merged())[0], [1, null]);
});

test('where the story that told of it is deleted, what is told then counts', async (t) => {
  const { store, merged } = await aStore(t);
  await updateTask(store, ada, 3, { status: 'merged' });
  await updateTask(store, ada, 3, { story_id: 1 });
  await deleteStory(store, ada, 2);
  assert.deepEqual((await merged())[2], [3, null]);
});

test('after any writes it is what an import computes from the timelines', async (t) => {
  const { store, merged } = await aStore(t);
  let seed = 11;
  const pick = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const tasks = [1, 2, 3];
  for (let round = 0; round < 80; round += 1) {
    const id = tasks[pick(tasks.length)] ?? 1;
    const status = STATUSES[pick(5)] ?? 'todo';
    const chance = pick(10);
    if (chance < 2) {
      const draft = { title: 'One more', project_id: 1, story_id: 1, status };
      tasks.push((await createTask(store, ada, draft)).id);
    } else if (chance === 2 && tasks.length > 3) {
      await deleteTask(store, ada, tasks.pop() ?? 0);
    } else {
      await updateTask(store, ada, id, chance < 5 ? { story_id: 1 + pick(2) } : { status });
    }
  }
  const kept = await merged();
  assert.ok(kept.filter(([, at]) => at !== null).length > 3);
  await store.database.updateTable('tasks').set({ merged_at: null }).execute();
  await keepMergedAt(store.database, 'all');
  assert.deepEqual(kept, await merged());
});

test('a task that is made as merged was merged then', async (t) => {
  const { store, merged } = await aStore(t);
  const draft = { title: 'Done before', project_id: 1, story_id: 1, status: 'merged' } as const;
  const { id } = await createTask(store, ada, draft);
  const first = (await merged()).find(([task]) => task === id);
  assert.deepEqual(first, [id, '2024-06-01T00:01:00.000']);
  const same = async () => {
    assert.deepEqual(
      (await merged()).find(([task]) => task === id),
      first,
    );
  };
  await keepMergedAt(store.database, 'all');
  await same();
  await updateTask(store, ada, id, { status: 'todo' });
  await updateTask(store, ada, id, { status: 'merged' });
  await same();
  await keepMergedAt(store.database, 'all');
  await same();
});
