import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTables } from '../database/import/import-tables.ts';
import { tempStore } from '../testing/temp-store.ts';
import { aWorld } from '../testing/world.ts';
import { audiencesOf, includes, nobody } from './audience.ts';
import { run, text } from './query/shaped.ts';
import { sql } from 'kysely';
import { type Guarded, guards, visible } from './visible.ts';

/** Lanes of which board and list are public or private in every way, and private due dates. */
const more = [
  {
    table: 'boards',
    rows: [{ id: 2, title: 'Open board', creator_id: 2 }],
  },
  {
    table: 'worklists',
    rows: [3, 4].map((id) => ({ id, title: 'A lane', creator_id: 4, private: id === 4 })),
  },
  {
    table: 'board_worklists',
    rows: [
      { id: 1, board_id: 1, list_id: 3, position: 0 },
      { id: 2, board_id: 2, list_id: 4, position: 0 },
    ],
  },
  {
    table: 'due_dates',
    rows: [1, 2, 3].map((id) => ({
      id,
      name: 'A date',
      date: '2024-07-01T00:00:00',
      private: id > 1,
      creator_id: 4,
    })),
  },
  { table: 'permissions', rows: [{ id: 4, name: 'edit_date_2', codename: 'edit_date' }] },
  { table: 'due_date_permissions', rows: [{ due_date_id: 2, permission_id: 4 }] },
  { table: 'user_permissions', rows: [{ user_id: 4, permission_id: 4 }] },
];

test('an audience has those whom a query would let see the row', async (t) => {
  const { database } = await tempStore(t);
  await importTables(database, [...aWorld(), ...more]);
  for (const table of Object.keys(guards) as Guarded[]) {
    const ids = [1, 2, 3, 4, 77];
    const audiences = await audiencesOf(database, table, ids);
    for (const id of [null, 1, 2, 3, 4]) {
      const seen = visible(table, { id, superuser: id === 1, plain: false });
      const rows = await run(database, `seen ${seen.shape}`, seen.values, (slot) =>
        text<{ id: number }>(
          database,
          sql`select id from ${sql.table(table)} where ${seen.build(slot)} order by id`,
        ),
      );
      assert.deepEqual(
        ids.filter((row) => includes(audiences.get(row) ?? nobody, id)),
        rows.map((row) => row.id),
        `${table} for ${id}`,
      );
    }
  }
});
