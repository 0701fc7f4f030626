import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tempStore } from '../testing/temp-store.ts';
import { prepared, type SlotFor } from './prepared.ts';

test('a prepared query is built once and takes the values of each run', async (t) => {
  const { database } = await tempStore(t);
  let built = 0;
  const typesAfter = prepared(database, (slot: SlotFor<{ after: number; name: string }>) => {
    built += 1;
    return database
      .selectFrom('story_types')
      .select(['id', 'name'])
      .where('id', '>', slot('after'))
      .where('name', '!=', slot('name'))
      .where('visible', '=', 1)
      .orderBy('id');
  });
  const names = async (after: number, name: string) =>
    (await typesAfter({ after, name })).map((type) => type.name);

  assert.deepEqual(await names(0, 'bug'), ['feature', 'private_vulnerability']);
  assert.deepEqual(await names(1, 'feature'), ['private_vulnerability']);
  assert.equal(built, 1);
});

test('within a transaction it sees what the transaction wrote', async (t) => {
  const { database } = await tempStore(t);
  const projectNamed = prepared(database, (slot: SlotFor<{ name: string }>) =>
    database.selectFrom('projects').select('id').where('name', '=', slot('name')),
  );
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('projects').values({ name: 'new' }).execute();
    assert.equal((await projectNamed({ name: 'new' }, transaction)).length, 1);
    assert.equal((await projectNamed({ name: 'new' })).length, 0);
  });
});
