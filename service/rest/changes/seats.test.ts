import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cursorsOf } from '../../tracker/changes/cursors.ts';
import { BEAT, followed } from '../../testing/following/followed.ts';
import { Refusal } from '../refusals.ts';
import { Seats } from './seats.ts';

const asking = (id: number | null, ip = '192.0.2.1') => ({
  reader: { id, superuser: false, plain: false },
  ip,
});

/** Takes seats until there is none, and says how many there were. */
function fill(seats: Seats, who: ReturnType<typeof asking>): (() => void)[] {
  const taken: (() => void)[] = [];
  try {
    for (;;) taken.push(seats.take(who));
  } catch (refused) {
    assert.ok(refused instanceof Refusal);
    assert.equal(refused.statusCode, 429);
    assert.match(refused.message, /^\d+ streams .*close one/);
  }
  return taken;
}

suite('seats', () => {
  test('are twelve for a person, wherever they sit', () => {
    const seats = new Seats();
    assert.equal(fill(seats, asking(1)).length, 12);
    assert.throws(() => seats.take(asking(1, '192.0.2.2')));
    assert.equal(fill(seats, asking(2)).length, 12);
  });

  test('are sixty at one address for those who do not say who they are', () => {
    const seats = new Seats();
    assert.equal(fill(seats, asking(null)).length, 60);
    assert.equal(fill(seats, asking(null, '192.0.2.2')).length, 60);
    assert.equal(fill(seats, asking(1)).length, 12);
  });

  test('that are given back are there for the next, each once', () => {
    const seats = new Seats();
    const [first, second] = fill(seats, asking(1));
    first?.();
    first?.();
    assert.equal(fill(seats, asking(1)).length, 1);
    second?.();
    assert.equal(fill(seats, asking(1)).length, 1);
  });

  test('are all there again when all are gone', () => {
    const seats = new Seats();
    for (let round = 0; round < 3; round++) {
      const taken = fill(seats, asking(null));
      assert.equal(taken.length, 60);
      for (const leave of taken) leave();
    }
  });
});

suite('the seat of a stream', () => {
  test('is given back where the stream is cut off', async (context) => {
    const { follow, database, clock } = await followed(context);
    const streams = [];
    for (let count = 0; count < 12; count++) streams.push(await follow('member'));
    assert.equal((await follow('member')).answer.status, 429);
    await database.schema.alterTable('changes').renameTo('elsewhere').execute();
    clock.pass(BEAT);
    for (const { next } of streams) while (await next());
    await database.schema.alterTable('elsewhere').renameTo('changes').execute();
    for (let count = 0; count < 12; count++) {
      assert.equal((await follow('member')).answer.status, 200);
    }
  });

  test('is not taken where the stream cannot begin', async (context) => {
    const { follow, database } = await followed(context);
    await database.schema.alterTable('facts').renameTo('elsewhere').execute();
    for (let round = 0; round < 13; round++) {
      assert.equal((await follow('member')).answer.status, 500);
    }
    await database.schema.alterTable('elsewhere').renameTo('facts').execute();
    assert.ok(await cursorsOf(database));
    const { answer } = await follow('member');
    assert.equal(answer.status, 200);
  });
});
