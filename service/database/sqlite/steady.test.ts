import assert from 'node:assert/strict';
import { constants, DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { sql } from 'kysely';
import { tempStore } from '../../testing/temp-store.ts';
import { steady } from './steady.ts';

test('a query with steady values is planned once, whatever they are', async (t) => {
  const { database } = await tempStore(t);
  const [title, most] = [steady(sql.val('%a%'), 'text'), steady(sql.val(1), 'integer')];
  const { sql: text } = sql`select id from stories where title like ${title} limit ${most}`.compile(
    database,
  );

  assert.equal(plansOf(text), 1);
  assert.equal(plansOf('select id from stories where title like ? limit 1'), 3);
  assert.equal(plansOf("select id from stories where title like '%' || ? limit ?"), 3);
});

/** How often SQLite plans a query that is run with two values each time; it asks what is allowed each time. */
function plansOf(text: string): number {
  const database = new DatabaseSync(':memory:');
  database.exec('create table stories (id integer primary key, title text)');
  let plans = 0;
  database.setAuthorizer((action) => {
    if (action === constants.SQLITE_SELECT) plans += 1;
    return constants.SQLITE_OK;
  });
  const query = database.prepare(text);
  const values = text.match(/\?/g)?.length === 2 ? ['%b%', 1] : ['%b%'];
  query.all(...values);
  query.all(...values);
  database.close();
  return plans;
}
