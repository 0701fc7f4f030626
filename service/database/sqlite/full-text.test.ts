import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { tempStore } from '../../testing/temp-store.ts';
import type { Database } from '../open.ts';
import { idOf, indexOf, matching, soughtBy } from './full-text.ts';

const titles = [
  'Refactor board lanes for anonymous users',
  'The boardroom has low-hanging fruit',
  'Ask a@b about naïve cafés',
  'Lanes of another board',
];

async function storiesOf(database: Database): Promise<void> {
  const rows = titles.map((title, index) => ({ id: index + 1, title }));
  await database.insertInto('stories').values(rows).execute();
}

async function idsOf(database: Database, expression: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select ${idOf('stories')} as id from ${sql.table(indexOf('stories'))}
    where ${matching('stories', sql.val(expression))} order by id`.execute(database);
  return rows.map(({ id }) => id);
}

async function found(database: Database, typed: string): Promise<number[]> {
  const sought = soughtBy('stories', typed);
  return sought ? idsOf(database, sought.all) : [];
}

test('every word must be there, the last may go on', async (t) => {
  const { database } = await tempStore(t);
  await storiesOf(database);
  assert.deepEqual(await found(database, 'board'), [1, 2, 4]);
  assert.deepEqual(await found(database, 'board lanes'), [1, 4]);
  assert.deepEqual(
    await found(database, 'lanes board'),
    [1, 2, 4].filter((id) => id !== 2),
  );
  assert.deepEqual(await found(database, 'LANES anon'), [1]);
  assert.deepEqual(await found(database, 'Naive CAFE'), [3]);
});

test('each row is in one part: all words in the title, or some of them elsewhere', async (t) => {
  const { database } = await tempStore(t);
  await storiesOf(database);
  const one = { description: 'A board for lanes, not for fruit' };
  await database.updateTable('stories').where('id', 'in', [1, 3]).set(one).execute();
  const parts = async (typed: string) => {
    const { titled = '', others = '' } = soughtBy('stories', typed) ?? {};
    return [await idsOf(database, titled), await idsOf(database, others)];
  };
  assert.deepEqual(await parts('board'), [[1, 2, 4], [3]]);
  assert.deepEqual(await parts('lanes board -fruit'), [[4], []]);
  assert.deepEqual(await parts('naive "for lanes"'), [[], [3]]);
  assert.deepEqual(soughtBy('tasks', 'board'), { all: '"board"*' });
});

test('signs that people type mean what they expect', async (t) => {
  const { database } = await tempStore(t);
  await storiesOf(database);
  assert.deepEqual(await found(database, '"board lanes"'), [1]);
  assert.deepEqual(await found(database, '+board +lanes'), [1, 4]);
  assert.deepEqual(await found(database, '"board'), [1, 4]);
  assert.deepEqual(await found(database, 'low-hanging'), [2]);
  assert.deepEqual(await found(database, 'a@b'), [3]);
  assert.deepEqual(await found(database, 'lanes -another'), [1]);
  assert.deepEqual(await found(database, '+'), []);
  assert.deepEqual(await found(database, '-board'), []);
});

test('no text makes it fail', async (t) => {
  const { database } = await tempStore(t);
  await storiesOf(database);
  const nasty = [
    '',
    ' ',
    '"',
    '""',
    '"""',
    '-',
    '--',
    '+-"',
    '*',
    'a*',
    '^a',
    'a:b',
    'title:x',
    '{a b}',
  ];
  nasty.push(
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'a AND',
    '(',
    ')',
    "'",
    ';',
    '\\',
    '\0',
    'a\0b',
    '\ud800',
  );
  nasty.push('☕', '日本語', 'مُحَمَّد', 'हिन्दी', '🎉', 'x'.repeat(100_000), 'a '.repeat(400), '- "a');
  const signs = ['"', '+', '-', '*', '(', ')', ':', '^', 'a', 'é', ' ', '\0', 'OR', '{', '}', ','];
  let seed = 42;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  for (let round = 0; round < 500; round += 1) {
    nasty.push(Array.from({ length: next() % 12 }, () => signs[next() % signs.length]).join(''));
  }
  for (const typed of nasty) {
    const { all, titled = '', others = '' } = soughtBy('stories', typed) ?? { all: '' };
    for (const expression of [all, titled, others].filter(Boolean))
      await assert.doesNotReject(idsOf(database, expression), JSON.stringify(typed));
  }
});

test('the index follows what is written', async (t) => {
  const { database } = await tempStore(t);
  await storiesOf(database);
  const one = database.updateTable('stories').where('id', '=', 1);
  await one.set({ title: 'Something else' }).execute();
  assert.deepEqual(await found(database, 'anonymous'), []);
  assert.deepEqual(await found(database, 'something'), [1]);
  await one.set({ description: 'with a turnip' }).execute();
  assert.deepEqual(await found(database, 'turnip something'), [1]);
  await database.deleteFrom('stories').where('id', '=', 1).execute();
  assert.deepEqual(await found(database, 'turnip'), []);
});
