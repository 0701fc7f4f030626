import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before as beforeAll, suite, test } from 'node:test';
import { aDump } from '../../testing/rows.ts';
import { type Lifetime, tempStore } from '../../testing/temp-store.ts';
import type { Database, OpenOptions } from '../open.ts';
import { firstTables, type TableName } from '../tables.ts';
import { readDump } from './dump.ts';
import { ImportError } from './import-error.ts';
import { type Chunk, importTables } from './import-tables.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const skip = !existsSync(shared) && 'no ../shared beside the repository';

/** Every row of every table, but what is the store's own and never imported. */
async function everything(database: Database): Promise<Record<string, unknown[]>> {
  const contents: Record<string, unknown[]> = {};
  for (const table of Object.keys(firstTables) as TableName[]) {
    if (table === 'facts') continue;
    const rows = await database.selectFrom(table).selectAll().execute();
    contents[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return contents;
}

async function filledStore(t: Lifetime, options?: OpenOptions) {
  const store = await tempStore(t, options);
  await importTables(store.database, aDump());
  return store;
}

test('rows are taken, with defaults for what they do not say', async (t) => {
  const { database } = await tempStore(t);
  const counts = await importTables(database, aDump());
  assert.equal(counts.get('tasks'), 3);
  const user = await database.selectFrom('users').selectAll().where('id', '=', 1).execute();
  assert.deepEqual(
    { ...user[0] },
    {
      id: 1,
      created_at: null,
      updated_at: null,
      full_name: 'Göran Åkesson',
      email: null,
      openid: null,
      is_staff: 0,
      is_active: 1,
      is_superuser: 0,
      last_login: null,
      enable_login: 1,
      full_name_folded: 'goran akesson',
    },
  );
  const project = await database.selectFrom('projects').selectAll().where('id', '=', 2).execute();
  assert.equal(project[0]?.is_active, 0);
  const task = await database.selectFrom('tasks').selectAll().where('id', '=', 3).execute();
  assert.equal(task[0]?.priority, 'medium');
});

test('the same rows again change nothing', async (t) => {
  const { database } = await filledStore(t);
  const before = await everything(database);
  await importTables(database, aDump());
  assert.deepEqual(await everything(database), before);
});

test('rows that are there take the new values and keep what is not named', async (t) => {
  const { database } = await filledStore(t);
  await importTables(database, [
    { table: 'tasks', rows: [{ id: 2, story_id: 2, title: 'Moved', status: 'todo' }] },
  ]);
  const task = await database.selectFrom('tasks').selectAll().where('id', '=', 2).execute();
  assert.equal(task[0]?.title_folded, 'moved');
  assert.equal(task[0].assignee_id, 2);
  const stories = await database.selectFrom('stories').select('status').orderBy('id').execute();
  assert.deepEqual(
    stories.map(({ status }) => status),
    ['merged', 'active'],
  );
});

test('replacing empties all else; ids start after the largest', async (t) => {
  const { database } = await filledStore(t);
  await database.insertInto('projects').values({ id: 500, name: 'gone' }).execute();
  const rows = [{ id: 7, name: 'only' }];
  await importTables(database, [{ table: 'projects', rows }], { replace: true });
  const names = await database.selectFrom('projects').select('name').execute();
  assert.deepEqual(
    names.map(({ name }) => name),
    ['only'],
  );
  assert.equal((await database.selectFrom('events').select('id').execute()).length, 0);
  assert.equal((await database.selectFrom('totals').select('scope').execute()).length, 0);
  assert.equal((await database.selectFrom('story_types').select('id').execute()).length, 4);
  const added = database.insertInto('projects').values({ name: 'next' });
  assert.equal((await added.executeTakeFirstOrThrow()).insertId, 8n);
});

test('tables may come in any order and in pieces', async (t) => {
  const { database } = await filledStore(t);
  const other = await tempStore(t);
  const pieces = aDump()
    .reverse()
    .flatMap(({ table, rows }) => rows.map((row) => ({ table, rows: [row] })));
  await importTables(other.database, pieces);
  assert.deepEqual(await everything(other.database), await everything(database));
});

test('in bulk the same rows and indexes are there in the end', async (t) => {
  const schema = async (database: Database) =>
    (await sql<Row>`select name, sql from sqlite_master order by name`.execute(database)).rows
      .map(({ name, sql }) => `${String(name)}: ${String(sql).toLowerCase()}`)
      .filter((line) => !line.startsWith('sqlite_stat'));
  const usual = await filledStore(t);
  const bulk = await filledStore(t, { bulk: true });
  assert.deepEqual(await everything(bulk.database), await everything(usual.database));
  assert.deepEqual(await schema(bulk.database), await schema(usual.database));
});

type Row = Record<string, unknown>;
const task = (changes: Row): Row => ({ id: 9, story_id: 1, title: 'A task', ...changes });
const bad: Record<string, [Chunk['table'], unknown, RegExp]> = {
  'unknown table': ['storys', { id: 1 }, /^table storys: StoryBoard has no such table$/],
  'table of our own': ['totals', { scope: 'all' }, /^table totals: StoryBoard has no such table$/],
  'table named as a method': ['toString', {}, /^table toString: /],
  'unknown column': [
    'tasks',
    task({ colour: 1 }),
    /^table tasks, row \d, column colour: .*no such/,
  ],
  'kept column': ['tasks', task({ merged_at: null }), /^table tasks, row \d, column merged_at: /],
  'missing column': [
    'tasks',
    { id: 9, title: 'A' },
    /^table tasks, row \d, column story_id: .*missing/,
  ],
  'no id': ['tasks', { story_id: 1, title: 'A' }, /^table tasks, row \d, column id: .*missing/],
  'text for a number': [
    'tasks',
    task({ story_id: '1' }),
    /row \d, id 9, column story_id: "1" stands/,
  ],
  fraction: ['tasks', task({ assignee_id: 1.5 }), /column assignee_id: 1.5 stands/],
  'number for text': ['tasks', task({ title: 5 }), /column title: 5 stands where text/],
  'null where none may be': ['tasks', task({ title: null }), /column title: null stands/],
  'no status': ['tasks', task({ status: 'done' }), /column status: "done" .* one of todo, /],
  'no instant': ['tasks', task({ created_at: 'today' }), /column created_at: "today" .* instant/],
  'no day': ['tasks', task({ created_at: '2024-13-01T00:00:00' }), /column created_at: /],
  'other zone': ['tasks', task({ created_at: '2024-01-01T00:00:00+02:00' }), /column created_at: /],
  'no flag': [
    'projects',
    { id: 9, name: 'x', is_active: 'yes' },
    /column is_active: "yes" .* true/,
  ],
  NUL: ['projects', { id: 9, name: 'a\0b' }, /column name: "a\\u0000b" stands/],
  'id 0': ['projects', { id: 0, name: 'zero' }, /column id: 0 stands/],
  'no row': ['tasks', [1], /^table tasks, row \d: \[1\] stands where a row belongs$/],
  'lost reference': [
    'tasks',
    task({ story_id: 77 }),
    /^table tasks, id 9, column story_id: stories has no row 77$/,
  ],
  'lost pair': [
    'team_membership',
    { user_id: 2, team_id: 5 },
    /^table team_membership, user_id 2, team_id 5, column team_id: teams has no row 5$/,
  ],
  'same name twice': [
    'projects',
    { id: 9, name: 'compute' },
    /^table projects, row \d, id 9, column name: another row/,
  ],
};

const good: Record<string, Row> = {
  tasks: task({ id: 8 }),
  projects: { id: 8, name: 'fine' },
  totals: {},
  toString: {},
  storys: {},
  team_membership: { user_id: 2, team_id: 5 },
};

for (const bulk of [false, true]) {
  suite(`refused, and the store is as it was${bulk ? ', in bulk' : ''}`, () => {
    let database: Database;
    let before: unknown;
    const closing: (() => unknown)[] = [];
    after(async () => {
      for (const close of closing) await close();
    });
    beforeAll(async () => {
      ({ database } = await filledStore({ after: (close) => closing.push(close) }, { bulk }));
      before = await everything(database);
    });
    for (const [name, [table, row, message]] of Object.entries(bad)) {
      test(name, async () => {
        const chunks = [...(bulk ? aDump() : []), { table, rows: [good[table], row] }];
        const taken = importTables(database, chunks, { replace: bulk });
        await assert.rejects(taken, (error: Error) => {
          assert.ok(error instanceof ImportError);
          assert.match(error.message, message);
          return true;
        });
        assert.deepEqual(await everything(database), before);
      });
    }
  });
}

test('a row of the original comes back as it was', { skip }, async (t) => {
  const { database } = await tempStore(t);
  const file = new URL('api/seed.json', shared);
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: Record<string, Row[]> };
  await importTables(database, readDump(file.pathname));
  for (const [table, rows] of Object.entries(tables)) {
    const stored = new Set<string>();
    for (const row of await database
      .selectFrom(table as TableName)
      .selectAll()
      .execute()) {
      stored.add(asText(row, Object.keys(rows[0] ?? {})));
    }
    for (const row of rows)
      assert.ok(stored.has(asText(row, Object.keys(row))), `${table} ${String(row['id'])}`);
  }
});

const asText = (row: Row, columns: string[]) =>
  JSON.stringify(
    columns.map((column) => (typeof row[column] === 'boolean' ? Number(row[column]) : row[column])),
  );

test('the real dump is taken whole, and once more', { skip }, async (t) => {
  const { database } = await tempStore(t);
  const file = new URL('data/openstack.json.gz', shared).pathname;
  for (let round = 0; round < 2; round += 1) {
    const counts = await importTables(database, readDump(file));
    assert.equal(counts.get('stories'), 4448);
    assert.equal(counts.get('events'), 73_093);
  }
  const { rows } = await sql<Row>`
    select (select count(*) from stories) as stories, (select count(*) from tasks) as tasks,
      (select count(*) from comments) as comments, (select count(*) from events) as events`.execute(
    database,
  );
  assert.deepEqual(
    { ...rows[0] },
    { stories: 4448, tasks: 16_496, comments: 28_496, events: 73_093 },
  );
});
