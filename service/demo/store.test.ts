import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, suite, test } from 'node:test';
import { importTables } from '../database/import/import-tables.ts';
import { openDatabase, type Database } from '../database/open.ts';
import { demoTables } from './demo.ts';

const NOW = new Date('2026-03-10T14:05:00Z');
const STORIES = 400;

suite('the demo in a store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storyboard-'));
  const file = join(folder, 'store.db');
  let database: Database;
  let counts: ReadonlyMap<string, number>;

  before(async () => {
    database = await openDatabase(file);
    counts = await importTables(database, demoTables({ stories: STORIES, now: NOW }));
  });

  after(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true });
  });

  function all(sql: string): Record<string, unknown>[] {
    const store = new DatabaseSync(file, { readOnly: true });
    try {
      return store.prepare(sql).all();
    } finally {
      store.close();
    }
  }

  test('every row is taken', () => {
    for (const [table, count] of counts) {
      assert.deepEqual(all(`select count(*) as count from ${table}`), [{ __proto__: null, count }]);
    }
    assert.equal(counts.get('stories'), STORIES);
  });

  test('all references hold', () => {
    assert.deepEqual(all('pragma foreign_key_check'), []);
  });

  test('what is kept with a story agrees with its tasks', () => {
    const wrong = all(`
      select story.id
      from stories as story
      left join (
        select story_id,
          sum(status = 'todo') as todo, sum(status = 'inprogress') as inprogress,
          sum(status = 'review') as review, sum(status = 'merged') as merged,
          sum(status = 'invalid') as invalid
        from tasks group by story_id
      ) as task on task.story_id = story.id
      where story.todo <> coalesce(task.todo, 0)
        or story.inprogress <> coalesce(task.inprogress, 0)
        or story.review <> coalesce(task.review, 0)
        or story.merged <> coalesce(task.merged, 0)
        or story.invalid <> coalesce(task.invalid, 0)
        or story.status <> case
          when coalesce(task.todo + task.inprogress + task.review, 0) > 0 then 'active'
          when coalesce(task.merged, 0) > 0 then 'merged'
          else 'invalid' end`);
    assert.deepEqual(wrong, []);
  });

  test('tasks know when they were first merged', () => {
    const [row] = all('select count(*) as count from tasks where merged_at is not null');
    assert.ok(Number(row?.['count']) > STORIES / 2);
    assert.deepEqual(all("select id from tasks where status = 'merged' and merged_at is null"), []);
  });
});
