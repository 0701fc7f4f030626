import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { aFullBoard } from '../../testing/boards/full-board.ts';
import { startInstance } from '../../testing/instance.ts';
import { watched } from '../../testing/watch.ts';
import { tokens } from '../../testing/world.ts';

const criterion = (field: string, value: string) => ({ title: value, field, value });
const filter = (type: 'Story' | 'Task', ...filter_criteria: object[]) => ({
  type,
  filter_criteria,
});

const several = [
  filter('Story', criterion('Text', 'part 1')),
  filter('Story', criterion('Tags', 'tag-2')),
  filter('Story', criterion('Text', 'part 1'), criterion('Story', '12')),
  filter('Task', criterion('Text', 'card 2')),
  filter('Task', criterion('User', '3')),
];

async function start(context: TestContext, plain: boolean) {
  const { watch, rowsOf } = watched();
  const { get, send } = await startInstance(context, { chunks: aFullBoard(60), plain, watch });
  async function made(filters: readonly object[]) {
    const draft = { title: 'Found', automatic: true, filters };
    const { body } = await send('POST', '/worklists', tokens.permitted, draft);
    return `/worklists/${(body as { id: number }).id}`;
  }
  const read = (path: string) => get(path, tokens.permitted);
  async function cards(filters: readonly object[]) {
    const { items } = (await read(await made(filters))).body as { items: Card[] };
    assert.ok(items.every(({ story, task, item_id }) => (story ?? task)?.id === item_id));
    return items.map(({ item_type, item_id }) => `${item_type} ${item_id}`);
  }
  return { made, read, cards, rowsOf };
}

interface Card {
  readonly item_id: number;
  readonly item_type: string;
  readonly story?: { readonly id: number };
  readonly task?: { readonly id: number };
}

const numberOf = (card: string) => Number(card.split(' ')[1]);

for (const plain of [false, true]) {
  test(`what several filters find stands once, stories first, by id${plain ? ', plain' : ''}`, async (context) => {
    const { cards } = await start(context, plain);
    const each = [];
    for (const one of several) each.push(await cards([one]));
    const all = [...new Set(each.flat())].sort((a, b) => numberOf(a) - numberOf(b));
    const of = (kind: string) => all.filter((card) => card.startsWith(kind));
    assert.ok(of('task').length > 10 && (plain || of('story').length > 20));
    assert.deepEqual(await cards(several), [...of('story'), ...of('task')]);
  });
}

test('it is read once, however many filters find it', async (context) => {
  const { made, read, rowsOf } = await start(context, false);
  const rows = async (count: number) => {
    const path = await made(Array.from({ length: count }, () => filter('Story')));
    return rowsOf(() => read(path));
  };
  const [few, many] = [await rows(1), await rows(20)];
  assert.ok(many < few + 60, `${few} rows with one filter, ${many} with twenty`);
});
