import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';
import { together } from './together.ts';

const idOf = ({ body }: { body: unknown }) => (body as { id: number }).id;

type Waits = (request: null, reply: null, done: () => void) => void;

suite('what comes in during one turn', () => {
  test('goes on together, in its order, once the turn is over', async () => {
    const wait = together() as unknown as Waits;
    const gone: number[] = [];
    for (const one of [1, 2, 3]) wait(null, null, () => gone.push(one));
    assert.equal(gone.length, 0);
    await setImmediate();
    assert.deepEqual(gone, [1, 2, 3]);
    wait(null, null, () => gone.push(4));
    await setImmediate();
    assert.deepEqual(gone, [1, 2, 3, 4]);
  });

  test('takes a second turn where it is very much', async () => {
    const wait = together() as unknown as Waits;
    let gone = 0;
    for (let count = 0; count < 100; count += 1) wait(null, null, () => (gone += 1));
    await setImmediate();
    assert.equal(gone, 64);
    await setImmediate();
    assert.equal(gone, 100);
  });

  test('has each its own answer, whatever becomes of the others', async (context) => {
    const { get, send } = await startInstance(context, { chunks: aWorld() });
    const many = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => [
        idOf(await get('/stories/1')),
        (await get('/stories/2')).status,
        idOf(await get('/stories/2', tokens.permitted)),
        (await get('/stories/1', 'nobody')).status,
        (await get('/stories?limit=x')).status,
        (await send('PUT', '/stories/1', tokens.permitted, { title: `Title ${index}` })).status,
      ]),
    );
    for (const statuses of many) assert.deepEqual(statuses, [1, 404, 2, 401, 400, 200]);
  });
});
