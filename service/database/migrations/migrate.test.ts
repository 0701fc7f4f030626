import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { aDump } from '../../testing/rows.ts';
import { tempFolder, tempStore } from '../../testing/temp-store.ts';
import { importTables } from '../import/import-tables.ts';
import { openDatabase } from '../open.ts';
import { matching, renewFullText } from '../sqlite/full-text.ts';
import { letters } from './0009-letters.ts';
import { OperatorError } from '../operator-error.ts';
import { tables } from '../tables.ts';

const seed = new URL('../../../../shared/api/seed.json', import.meta.url);

test('a new store has the story types and what may become of them', async (t) => {
  const { database } = await tempStore(t);
  const types = await database.selectFrom('story_types').select('name').orderBy('id').execute();
  assert.deepEqual(
    types.map(({ name }) => name),
    ['bug', 'feature', 'private_vulnerability', 'public_vulnerability'],
  );
  const mutations = await database.selectFrom('may_mutate_to').selectAll().execute();
  assert.equal(mutations.length, 6);
});

test('opening again keeps what is there', async (t) => {
  const { database, file } = await tempStore(t);
  await database.insertInto('projects').values({ name: 'kept' }).execute();
  const before = await sql`select * from migrations`.execute(database);
  const again = await openDatabase(file);
  t.after(() => again.destroy());
  const { rows } = await sql`select * from migrations`.execute(again);
  assert.deepEqual(rows, before.rows);
  assert.equal((await again.selectFrom('projects').select('name').execute()).length, 1);
});

test('what is looked for at every write has an index', async (t) => {
  const { database } = await tempStore(t);
  for (const [table, column] of [
    ['storytags', 'name_folded'],
    ['accesstokens', 'expires_at'],
    ['refreshtokens', 'expires_at'],
    ['authorizationcodes', 'created_at'],
    ['permissions', 'name'],
  ] as const) {
    const { rows } = await sql<{ detail: string }>`
      explain query plan select id from ${sql.table(table)} where ${sql.ref(column)} = '1'`.execute(
      database,
    );
    assert.match(rows.map(({ detail }) => detail).join(), /USING (COVERING )?INDEX/, table);
  }
});

test('a store from before has shorter and longer beginnings of words indexed, of all that it holds', async (t) => {
  const { database } = await tempStore(t);
  const { insertId } = await database
    .insertInto('stories')
    .values({ title: 'Volumes are detached twice', description: 'Seen on restart' })
    .executeTakeFirstOrThrow();
  await renewFullText(database, [2, 3]);
  await letters.up(database);
  const { rows: made } = await sql<{ sql: string }>`
    select sql from sqlite_schema where name in ('stories_words', 'tasks_words')`.execute(database);
  assert.equal(made.filter((one) => one.sql.includes("prefix = '1 2 3 4 5 6 7'")).length, 2);
  for (const words of ['"detac"*', '"d"*', '"detache"*', '"restart"']) {
    const { rows } = await sql<{ id: number }>`
      select rowid as id from stories_words where ${matching('stories', sql.val(words))}`.execute(
      database,
    );
    assert.deepEqual(rows, [{ id: Number(insertId) }], words);
  }
});

test('a store from before tells the tags of its stories', async (t) => {
  const { database, file } = await tempStore(t);
  await importTables(database, aDump());
  await database.insertInto('storytags').values({ id: 7, name: 'old' }).execute();
  await database.insertInto('story_storytags').values({ story_id: 2, storytag_id: 7 }).execute();
  const tags = 'select id, tags from stories order by id';
  const { rows: before } = await sql.raw<{ tags: string }>(tags).execute(database);
  assert.deepEqual(
    before.map((story) => story.tags),
    ['[]', '["old"]'],
  );
  const triggers = await sql<{ name: string }>`
    select name from sqlite_schema where name like 'story_tags_%'`.execute(database);
  for (const { name } of triggers.rows) await sql`drop trigger ${sql.id(name)}`.execute(database);
  await database.schema.alterTable('stories').dropColumn('tags').execute();
  await sql`delete from migrations where name = 'tags of stories'`.execute(database);

  const again = await openDatabase(file);
  t.after(() => again.destroy());
  assert.deepEqual((await sql.raw(tags).execute(again)).rows, before);
});

test('two that open a new store at once make it once', async (t) => {
  const file = join(tempFolder(t), 'store.db');
  const both = await Promise.all([openDatabase(file), openDatabase(file)]);
  for (const database of both) {
    assert.equal((await database.selectFrom('story_types').select('id').execute()).length, 4);
    await database.destroy();
  }
});

test('a store of a newer version is refused', async (t) => {
  const { database, file } = await tempStore(t);
  await sql`insert into migrations (version, name) values (99, 'from the future')`.execute(
    database,
  );
  await assert.rejects(openDatabase(file), (error: Error) => {
    assert.ok(error instanceof OperatorError);
    assert.match(error.message, /is of version 99, made by a newer StoryBoard/);
    assert.ok(error.message.includes(file));
    return true;
  });
});

test(
  'every table and column of the original service is there',
  { skip: !existsSync(seed) && 'no ../shared' },
  () => {
    const dump = JSON.parse(readFileSync(seed, 'utf8')) as { tables: Record<string, object[]> };
    for (const [table, rows] of Object.entries(dump.tables)) {
      const known: object | undefined = Object.entries(tables).find(
        ([name]) => name === table,
      )?.[1];
      assert.ok(known, table);
      for (const row of rows) {
        for (const column of Object.keys(row)) assert.ok(column in known, `${table}.${column}`);
      }
    }
  },
);
