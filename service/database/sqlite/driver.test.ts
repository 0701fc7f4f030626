import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { tempFolder, tempStore } from '../../testing/temp-store.ts';
import { type Database, openDatabase } from '../open.ts';
import { OperatorError } from '../operator-error.ts';
import { StoreBusy, StoreFull } from './patience.ts';

const addProject = (database: Database, name: string) =>
  database.insertInto('projects').values({ name }).executeTakeFirstOrThrow();

const projectNames = async (database: Database) =>
  (await database.selectFrom('projects').select('name').orderBy('id').execute()).map(
    ({ name }) => name,
  );

test('an insert gives its id, an update how many rows it changed', async (t) => {
  const { database } = await tempStore(t);
  assert.equal((await addProject(database, 'one')).insertId, 1n);
  assert.equal((await addProject(database, 'two')).insertId, 2n);
  const { numUpdatedRows } = await database
    .updateTable('projects')
    .set({ is_active: 0 })
    .executeTakeFirstOrThrow();
  assert.equal(numUpdatedRows, 2n);
});

test('ids of deleted rows are not given again', async (t) => {
  const { database } = await tempStore(t);
  await addProject(database, 'one');
  await database.deleteFrom('projects').execute();
  assert.equal((await addProject(database, 'two')).insertId, 2n);
});

test('reading goes on beside a transaction and sees what was committed', async (t) => {
  const { database } = await tempStore(t);
  await database.transaction().execute(async (transaction) => {
    await addProject(transaction, 'inside');
    assert.deepEqual(await projectNames(transaction), ['inside']);
    assert.deepEqual(await projectNames(database), []);
  });
  assert.deepEqual(await projectNames(database), ['inside']);
});

test('what is read in one turn is of one state, and the next turn sees what others wrote', async (t) => {
  const { database, file } = await tempStore(t);
  using other = new DatabaseSync(file);
  assert.deepEqual(await projectNames(database), []);
  other.exec(`insert into projects (name) values ('elsewhere')`);
  assert.deepEqual(await projectNames(database), []);
  await setImmediate();
  assert.deepEqual(await projectNames(database), ['elsewhere']);
});

test('writes take turns with transactions', async (t) => {
  const { database } = await tempStore(t);
  let alone: Promise<unknown> = Promise.resolve();
  await database.transaction().execute(async (transaction) => {
    await addProject(transaction, 'first');
    alone = addProject(database, 'second');
    await setImmediate();
    await addProject(transaction, 'also first');
  });
  await alone;
  assert.deepEqual(await projectNames(database), ['first', 'also first', 'second']);
});

test('a transaction that throws leaves nothing and lets the next one in', async (t) => {
  const { database } = await tempStore(t);
  const broken = database.transaction().execute(async (transaction) => {
    await addProject(transaction, 'lost');
    throw new Error('changed my mind');
  });
  await assert.rejects(broken, /changed my mind/);
  await addProject(database, 'kept');
  assert.deepEqual(await projectNames(database), ['kept']);
});

test('a write waits for another process without stopping the loop', async (t) => {
  const { database, file } = await tempStore(t);
  using other = new DatabaseSync(file);
  other.exec('begin immediate');
  let written = false;
  const write = addProject(database, 'patient').then(() => (written = true));

  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  assert.equal(written, false);
  assert.deepEqual(await projectNames(database), []);

  other.exec('commit');
  await write;
  assert.deepEqual(await projectNames(database), ['patient']);
});

test('a store that another process is just making is waited for', async (t) => {
  const file = join(tempFolder(t), 'new.db');
  using other = new DatabaseSync(file);
  other.exec('create table begun (id integer); begin exclusive');
  const opening = openDatabase(file);
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  other.exec('drop table begun; commit');
  const database = await opening;
  t.after(() => database.destroy());
  await addProject(database, 'patient');
  assert.deepEqual(await projectNames(database), ['patient']);
});

test('whoever waits for a turn waits for another process no longer than the first', async (t) => {
  const { database, file } = await tempStore(t);
  using other = new DatabaseSync(file);
  other.exec('begin immediate');
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const writes = ['one', 'two', 'three'].map((name) => addProject(database, name));
  const outcomes = Promise.allSettled(writes);
  await setImmediate();
  now = 60_001;
  for (const outcome of await outcomes) {
    assert.ok(outcome.status === 'rejected' && outcome.reason instanceof StoreBusy);
  }
  other.exec('rollback');
  await addProject(database, 'four');
  assert.deepEqual(await projectNames(database), ['four']);
});

test('a disk without room is told to whoever runs it, and what was under way is undone', async (t) => {
  const { database } = await tempStore(t);
  await sql`pragma max_page_count = 1`.execute(database);
  const name = 'x'.repeat(100_000);
  const lost = database.transaction().execute(async (transaction) => {
    await addProject(transaction, 'lost');
    await addProject(transaction, name);
  });
  await assert.rejects(
    lost,
    (error) => error instanceof StoreFull && error instanceof OperatorError,
  );
  await assert.rejects(addProject(database, name), StoreFull);
  await sql`pragma max_page_count = 1000000`.execute(database);
  await addProject(database, 'kept');
  assert.deepEqual(await projectNames(database), ['kept']);
});

test('rows can be streamed while the same query runs again', async (t) => {
  const { database } = await tempStore(t);
  const query = database.selectFrom('story_types').select('id').orderBy('id');
  const ids: number[] = [];
  for await (const { id } of query.stream()) {
    ids.push(id);
    assert.equal((await query.execute()).length, 4);
  }
  assert.deepEqual(ids, [1, 2, 3, 4]);
});

test('the store is durable and keeps references', async (t) => {
  const { database } = await tempStore(t);
  const pragma = (name: string) =>
    database
      .transaction()
      .execute(async (transaction) => (await sql.raw(`pragma ${name}`).execute(transaction)).rows);
  assert.deepEqual({ ...((await pragma('journal_mode'))[0] as object) }, { journal_mode: 'wal' });
  assert.deepEqual({ ...((await pragma('synchronous'))[0] as object) }, { synchronous: 2 });
  const orphan = database.insertInto('branches').values({ name: 'master', project_id: 9 });
  await assert.rejects(orphan.execute(), /FOREIGN KEY/);
});
