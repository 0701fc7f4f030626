import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { keepEverything } from '../../database/kept/keep.ts';
import { type Database, openDatabase } from '../../database/open.ts';
import type { Expected, Table } from './writes.ts';

const texts: Record<Table, string> = { stories: 'title', tasks: 'title', comments: 'content' };

const rowsOf = async (database: Database, query: string) =>
  (await sql.raw<Record<string, unknown>>(query).execute(database)).rows.map((row) => ({ ...row }));

/**
 * Throws where a store, that nobody has open, is not whole: it lacks a row or has it otherwise, has one twice,
 * or something that follows from others does not.
 */
export async function checkStore(file: string, expected: readonly Expected[]): Promise<void> {
  const database = await openDatabase(file);
  try {
    assert.deepEqual(await rowsOf(database, 'pragma integrity_check'), [{ integrity_check: 'ok' }]);
    assert.deepEqual(await rowsOf(database, 'pragma foreign_key_check'), []);
    for (const table of ['stories', 'tasks'] as const) {
      const missing = `select id from ${table} where id not in (select rowid from ${table}_words)`;
      assert.deepEqual(await rowsOf(database, missing), [], `${table} that no search finds`);
    }
    await checkKept(database);
    for (const table of ['stories', 'tasks', 'comments'] as const) {
      const rows = expected.filter((row) => row.table === table);
      await checkRows(database, table, rows);
    }
  } finally {
    await database.destroy();
  }
}

async function checkRows(database: Database, table: Table, expected: readonly Expected[]) {
  const text = texts[table];
  const status = table === 'tasks' ? 'status' : 'null as status';
  const rows = await rowsOf(database, `select id, ${text} as text, ${status} from ${table}`);
  const byId = new Map(rows.map((row) => [row['id'], row]));
  for (const { id, text, status = null, gone = false } of expected) {
    const row = gone ? undefined : { id, text, status };
    assert.deepEqual(byId.get(id), row, `${table} ${id}`);
  }
  const doubles = `select ${text}, count(*) from ${table} group by 1 having count(*) > 1`;
  assert.deepEqual(await rowsOf(database, doubles), [], `${table} that were written twice`);
}

const kept = {
  stories: 'select * from stories order by id',
  tasks: 'select id, merged_at from tasks order by id',
  projects: 'select * from story_projects order by 1, 2',
  groups: 'select * from story_project_groups order by 1, 2',
  totals: `select * from totals where stories_active + stories_merged + stories_invalid > 0
    order by 1, 2`,
};

const keptIn = async (database: Database) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(kept).map(async ([name, query]) => [name, await rowsOf(database, query)]),
    ),
  ) as Record<string, unknown>;

/** All that is kept is as if made anew. */
async function checkKept(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const before = await keptIn(transaction);
    await keepEverything(transaction);
    assert.deepEqual(await keptIn(transaction), before);
  });
}
