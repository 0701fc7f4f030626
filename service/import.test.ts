import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importTables } from './database/import/import-tables.ts';
import { type Database, openDatabase } from './database/open.ts';
import { demoState, markDemo } from './demo-state.ts';
import { aDump } from './testing/rows.ts';
import { run, start } from './testing/run.ts';
import { tempFolder, tempStore } from './testing/temp-store.ts';
import { createTeam } from './tracker/people/write-team.ts';

const root = { id: 1, superuser: true, plain: false };

const projects = async (database: Database) =>
  (await database.selectFrom('projects').select('name').orderBy('id').execute()).map(
    ({ name }) => name,
  );

function dumpFile(folder: string, tables: Record<string, unknown>): string {
  const file = join(folder, 'dump.json');
  writeFileSync(file, JSON.stringify({ tables }));
  return file;
}

test('a dump is taken into the store, which is made when it is not there', async (t) => {
  const folder = tempFolder(t);
  const store = join(folder, 'made', 'store.db');
  const dump = dumpFile(folder, { projects: [{ id: 3, name: 'compute' }], users: [{ id: 1 }] });
  const { out, err, code } = await run('import.ts', '--database', store, dump);
  assert.match(out, /dump\.json: 2 rows \(0 stories, 0 tasks, 0 comments, 0 events\) in \d/);
  assert.deepEqual([err, code], ['', 0]);
  const database = await openDatabase(store);
  t.after(() => database.destroy());
  assert.deepEqual(await projects(database), ['compute']);
});

test('a bad dump is told in one line and leaves the store as it was', async (t) => {
  const { database, file } = await tempStore(t);
  await importTables(database, aDump());
  const dump = dumpFile(tempFolder(t), { projects: [{ id: 9, name: 'new' }, { id: 10 }] });
  const { out, err, code } = await run('import.ts', '--database', file, '--replace', dump);
  assert.equal(
    err,
    `${dump}: table projects, row 2, column name: this column is missing. Nothing of it was taken\n`,
  );
  assert.deepEqual([out, code], ['', 1]);
  assert.deepEqual(await projects(database), ['infra/gateway', 'compute']);
});

test('without a file, or with a wrong option, it says how', async () => {
  const nothing = await run('import.ts');
  assert.match(nothing.err, /^No file to import: npm run import -- .*\n$/);
  assert.equal(nothing.code, 1);
  const wrong = await run('import.ts', '--replaec', 'x.json');
  assert.match(wrong.err, /^Unknown option '--replaec'.*\n$/);
  assert.equal(wrong.code, 1);
});

test('demo data makes room for a dump', async (t) => {
  const { database, file } = await tempStore(t);
  await importTables(database, aDump());
  await markDemo(database);
  const dump = dumpFile(tempFolder(t), { projects: [{ id: 9, name: 'real' }] });
  const { out, code } = await run('import.ts', '--database', file, dump);
  assert.match(out, /^The demo data makes room\n/);
  assert.equal(code, 0);
  assert.deepEqual(await projects(database), ['real']);
  assert.equal(await demoState(database), undefined);
});

test('demo data that somebody worked on makes room only when told to', async (t) => {
  const { database, file } = await tempStore(t);
  await importTables(database, aDump());
  await markDemo(database);
  await createTeam({ database, now: () => new Date() }, root, { name: 'workers' });
  const dump = dumpFile(tempFolder(t), { projects: [{ id: 9, name: 'real' }] });
  const refused = await run('import.ts', '--database', file, dump);
  assert.match(refused.err, /^The store holds demo data that somebody worked on: .*\n$/);
  assert.equal(refused.code, 1);
  assert.equal((await run('import.ts', '--database', file, '--replace', dump)).code, 0);
  assert.deepEqual(await projects(database), ['real']);
});

test('while an import is under way the store answers, and killing it undoes it', async (t) => {
  const { database, file } = await tempStore(t);
  await importTables(database, aDump());
  const child = start('testing/half-import.ts', file);
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');

  assert.deepEqual(await projects(database), ['infra/gateway', 'compute']);
  const write = database.insertInto('projects').values({ name: 'waiting' }).execute();
  assert.equal(child.exitCode, null, 'still importing');
  child.kill('SIGKILL');
  await write;

  assert.deepEqual(await projects(database), ['infra/gateway', 'compute', 'waiting']);
  const check = await sql<{
    integrity_check: string;
  }>`select * from pragma_integrity_check`.execute(database);
  assert.deepEqual(
    check.rows.map((row) => row.integrity_check),
    ['ok'],
  );
});
