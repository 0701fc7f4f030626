import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDump } from '../../testing/rows.ts';
import { tempStore } from '../../testing/temp-store.ts';
import { importTables } from '../import/import-tables.ts';
import type { Database } from '../open.ts';
import { forgetStories, keepEverything, keepStories } from './keep.ts';

const COUNTS = 'status, todo, inprogress, review, merged, invalid';

async function rows(database: Database, query: string) {
  const result = await sql.raw<Record<string, unknown>>(query).execute(database);
  return result.rows.map((row) => ({ ...row }));
}

/** All that is kept; totals of nothing are as good as none. */
const kept = async (database: Database) => ({
  stories: await rows(database, `select id, listed, ${COUNTS} from stories order by id`),
  projects: await rows(database, 'select * from story_projects order by project_id, story_id'),
  groups: await rows(
    database,
    'select * from story_project_groups order by project_group_id, story_id',
  ),
  totals: await rows(
    database,
    `select * from totals where stories_active + stories_merged + stories_invalid > 0
    order by scope, scope_id`,
  ),
});

test('a story is active while a task is open, else merged if one is, else invalid', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, aDump());
  assert.deepEqual(await rows(database, `select id, ${COUNTS} from stories order by id`), [
    { id: 1, status: 'active', todo: 0, inprogress: 0, review: 1, merged: 1, invalid: 0 },
    { id: 2, status: 'invalid', todo: 0, inprogress: 0, review: 0, merged: 0, invalid: 1 },
  ]);
  await database.updateTable('tasks').set({ status: 'invalid' }).where('id', '=', 2).execute();
  await keepStories(database, [1]);
  assert.equal(
    (await rows(database, 'select status from stories where id = 1'))[0]?.['status'],
    'merged',
  );
});

test('the tags of a story follow whatever gives, takes or names them', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, aDump());
  const tags = async () =>
    (await rows(database, 'select tags from stories where id = 2'))[0]?.['tags'];
  await sql`delete from story_storytags where story_id = 2`.execute(database);
  assert.equal(await tags(), '[]');
  for (const name of ['zebra', 'a "quoted" one']) {
    const tag = await database.insertInto('storytags').values({ name }).executeTakeFirstOrThrow();
    const link = { story_id: 2, storytag_id: Number(tag.insertId) };
    await database.insertInto('story_storytags').values(link).execute();
  }
  assert.equal(await tags(), '["zebra","a \\"quoted\\" one"]');
  await sql`update storytags set name = 'horse' where name = 'zebra'`.execute(database);
  assert.equal(await tags(), '["horse","a \\"quoted\\" one"]');
  await sql`delete from story_storytags where storytag_id in
    (select id from storytags where name = 'horse')`.execute(database);
  assert.equal(await tags(), '["a \\"quoted\\" one"]');
  await keepEverything(database);
  assert.equal(await tags(), '["a \\"quoted\\" one"]');
});

test('totals count in public, once per project and group', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, aDump());
  const totals = await rows(
    database,
    'select scope, scope_id, stories_active, tasks_review, tasks_merged, tasks_invalid from totals order by scope, scope_id',
  );
  const story = { stories_active: 1, tasks_invalid: 0 };
  assert.deepEqual(
    totals,
    [
      { scope: 'all', scope_id: 0, ...story, tasks_review: 1, tasks_merged: 1 },
      { scope: 'project', scope_id: 1, ...story, tasks_review: 0, tasks_merged: 1 },
      { scope: 'project', scope_id: 2, ...story, tasks_review: 1, tasks_merged: 0 },
      { scope: 'project_group', scope_id: 1, ...story, tasks_review: 1, tasks_merged: 1 },
    ].map(({ tasks_invalid, ...row }) => ({ ...row, tasks_invalid })),
  );
});

test('merged_at is the first change to merged', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, aDump());
  assert.deepEqual(await rows(database, 'select id, merged_at from tasks order by id'), [
    { id: 1, merged_at: '2024-01-03T00:00:00' },
    { id: 2, merged_at: null },
    { id: 3, merged_at: null },
  ]);
});

test('keeping some stories after any change gives what keeping all would', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, aDump());
  const statuses = ['todo', 'inprogress', 'review', 'merged', 'invalid'];
  let seed = 7;
  const pick = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 60; round += 1) {
    const story = 1 + pick(2);
    await database.transaction().execute(async (transaction) => {
      await change(transaction, story, { status: statuses[pick(5)] ?? 'todo', pick });
      await keepStories(transaction, [1, 2]);
      const some = await kept(transaction);
      await keepEverything(transaction);
      assert.deepEqual(some, await kept(transaction), `round ${round}`);
    });
  }
});

interface Chance {
  status: string;
  pick: (below: number) => number;
}

async function change(database: Database, story: number, { status, pick }: Chance) {
  const task = { story_id: story, project_id: 1 + pick(2), status, title: 'A task' };
  const which = 1 + pick(6);
  await database.updateTable('tasks').set(task).where('id', '=', which).execute();
  if (pick(3) === 0) await database.insertInto('tasks').values(task).execute();
  if (pick(4) === 0) await database.deleteFrom('tasks').where('id', '=', which).execute();
  const row = { private: pick(2), updated_at: `2024-02-0${1 + pick(9)}T00:00:00` };
  await database.updateTable('stories').set(row).where('id', '=', story).execute();
}

test('a forgotten story can be deleted and is in no total', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, aDump());
  await forgetStories(database, [1]);
  await database.deleteFrom('events').execute();
  await database.deleteFrom('tasks').where('story_id', '=', 1).execute();
  await database.deleteFrom('stories').where('id', '=', 1).execute();
  const some = await kept(database);
  await keepEverything(database);
  assert.deepEqual(some, await kept(database));
});
