import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFullBoard } from '../../testing/boards/full-board.ts';
import { startInstance } from '../../testing/instance.ts';
import { watched } from '../../testing/watch.ts';
import { tokens } from '../../testing/world.ts';

const paths: [path: string, most: number][] = [
  ['/boards/1', 21],
  ['/boards', 12],
  ['/worklists/1', 13],
  ['/worklists/1/items', 6],
  ['/worklists/7', 8],
  ['/worklists?hide_lanes=false', 9],
  ['/due_dates/1', 8],
  ['/due_dates', 9],
];

const writes: [method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown][] = [
  ['POST', '/worklists/1/items', { item_id: 1, item_type: 'task', list_position: 0 }],
  ['PUT', '/worklists/2/items/1', { list_position: 3 }],
  ['PUT', '/worklists/2/items/1', { list_position: 0, list_id: 1 }],
  ['DELETE', '/worklists/1/items/1', undefined],
];

test('a board of sixty cards and one of three hundred take as many queries', async (context) => {
  const few = watched();
  const many = watched();
  const small = await startInstance(context, { chunks: aFullBoard(60), watch: few.watch });
  const large = await startInstance(context, { chunks: aFullBoard(300), watch: many.watch });
  for (const [path, most] of paths) {
    const asked = await few.queriesOf(() => small.get(path, tokens.permitted));
    const askedOfMany = await many.queriesOf(() => large.get(path, tokens.permitted));
    assert.equal(askedOfMany, asked, path);
    assert.ok(asked > 0 && asked <= most, `${path}: ${asked} queries, at most ${most}`);
  }
  for (const [method, path, body] of writes) {
    const asked = await few.queriesOf(() => small.send(method, path, tokens.permitted, body));
    const write = () => large.send(method, path, tokens.permitted, body);
    assert.equal(await many.queriesOf(write), asked, `${method} ${path}`);
  }
});

test('who changes a board or worklist on terms has it looked at without its cards', async (context) => {
  const { queriesOf, watch } = watched();
  const { get, send } = await startInstance(context, { chunks: aFullBoard(60), watch });
  for (const path of ['/boards/1', '/worklists/1']) {
    const tag = String((await get(path, tokens.permitted)).headers['etag']);
    const change = (title: string, terms = {}) =>
      send('PUT', path, tokens.permitted, { title }, terms);
    const asked = await queriesOf(() => change('A title'));
    const back = (await get(path, tokens.permitted)).headers['etag'];
    const onTerms = await queriesOf(() => change('Another', { 'if-match': String(back) }));
    assert.equal(onTerms, asked + 1, path);
    assert.equal((await change('A third', { 'if-match': tag })).status, 412, path);
  }
});

test('all cards of a full board come in one answer, in their places', async (context) => {
  const { get } = await startInstance(context, { chunks: aFullBoard(1000) });
  const { body } = await get('/boards/1', tokens.permitted);
  const { lanes } = body as { lanes: { worklist: { items: Card[] } }[] };
  const set = lanes.slice(0, 5).flatMap(({ worklist }) => worklist.items);
  assert.equal(set.length, 1000);
  assert.ok(set.every(({ story, task, item_id }) => (story ?? task)?.id === item_id));
  for (const { worklist } of lanes.slice(0, 5)) {
    const places = worklist.items.map(({ list_position }) => list_position);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  }
  assert.equal(lanes[5]?.worklist.items.length, 250);
});

interface Card {
  item_id: number;
  list_position: number;
  story?: { id: number };
  task?: { id: number };
}
