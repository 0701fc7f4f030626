import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { listStories } from '../tracker/stories/stories.ts';
import { type Chunk, startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';

const COUNT = 1234;
const FIRST = 1000;
const numbers = Array.from({ length: COUNT }, (_, index) => FIRST + index);

/** The small world and so many stories more, each with a task and an event; every tenth is private. */
const manyStories: Chunk[] = [
  ...aWorld(),
  {
    table: 'stories',
    rows: numbers.map((id) => ({
      id,
      title: `Story of ${(id * 7919) % COUNT} words`,
      private: id % 10 === 0,
      updated_at: `2024-01-01T00:00:${String(id % 60).padStart(2, '0')}`,
    })),
  },
  {
    table: 'tasks',
    rows: numbers.map((id) => ({ id, story_id: id, project_id: 1, title: `Task of ${id}` })),
  },
  {
    table: 'events',
    rows: numbers.map((id) => ({ id, story_id: FIRST + 1, event_type: 'story_details_changed' })),
  },
];

const lists = [
  '/stories',
  '/stories?sort_field=title&sort_dir=desc',
  '/stories?sort_field=updated_at&names=true&versions=true',
  '/stories?project_id=1&sort_field=updated_at&sort_dir=desc',
  '/stories?status=active&offset=7',
  '/stories/search?q=words',
  '/stories/search?q=words&sort_field=title',
  '/tasks?names=true',
  '/tasks?sort_dir=desc&offset=7',
  '/tasks/search?q=task',
  '/events',
  `/stories/${FIRST + 1}/events?names=true`,
];

suite('lists without limit', () => {
  test('hold the same rows as their pages', async (context) => {
    const { get } = await startInstance(context, { chunks: manyStories });
    for (const path of lists) {
      const { body, headers } = await get(path, tokens.member);
      const whole = body as unknown[];
      assert.equal(whole.length + (path.includes('offset') ? 7 : 0), Number(headers['x-total']));
      assert.ok(whole.length > 1000, path);
      const pages: unknown[] = [];
      const start = path.includes('offset=7') ? 7 : 0;
      for (let offset = start; pages.length < whole.length; offset += 400) {
        pages.push(...((await get(paged(path, offset), tokens.member)).body as unknown[]));
      }
      assert.deepEqual(whole, pages, path);
    }
  });

  test('travel compressed', async (context) => {
    const { app, listen } = await startInstance(context, { chunks: manyStories });
    const address = await listen();
    const whole = await app.inject('/api/v1/stories');
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'zstd'],
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const answer = await fetch(`${address}/v1/stories`, {
        headers: { 'accept-encoding': accepted },
      });
      assert.equal(answer.headers.get('content-encoding'), encoding);
      assert.equal(await answer.text(), whole.body, encoding);
    }
  });

  test('do not tell what became private while they were read', async (context) => {
    const { database } = await startInstance(context, { chunks: manyStories });
    const { rows, rest = [] } = await listStories(
      database,
      { id: null, superuser: false, plain: false },
      {},
    );
    const ids = rows.map(({ id }) => id);
    const last = FIRST + COUNT - 1;
    await database.updateTable('stories').set({ private: 1 }).where('id', '=', last).execute();
    for await (const more of rest) ids.push(...more.map(({ id }) => id));
    assert.ok(ids.includes(last - 1));
    assert.ok(!ids.includes(last));
  });

  test('let others be answered between their parts', async (context) => {
    const { app, get } = await startInstance(context, { chunks: manyStories });
    const order: string[] = [];
    const list = app.inject('/api/v1/stories').then(() => order.push('list'));
    const one = get('/stories/1').then(() => order.push('story'));
    await Promise.all([list, one]);
    assert.deepEqual(order, ['story', 'list']);
  });
});

function paged(path: string, offset: number): string {
  const url = new URL(path, 'http://tracker');
  url.searchParams.set('offset', String(offset));
  url.searchParams.set('limit', '400');
  return `${url.pathname}${url.search}`;
}
