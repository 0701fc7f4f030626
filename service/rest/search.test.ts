import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Instance, startInstance } from '../testing/instance.ts';

/** One of them private. More than are weighed: of those the oldest come last. */
const MANY = 1200;
const SEEN = MANY - 1;

/** Words that stand in very many stories, in few, and in one. */
const chunks = Object.entries({
  users: [{ id: 1, full_name: 'Göran Åkesson', email: 'goran@example.org' }],
  projects: [
    { id: 1, name: 'infra/gateway', description: 'Edge routing' },
    { id: 2, name: 'infra/scheduler', description: 'Runs jobs' },
  ],
  stories: Array.from({ length: MANY }, (_, index) => ({
    id: index + 1,
    title: index % 400 === 0 ? 'Volume snapshot volume' : 'Common words',
    description: index === 7 ? 'A naïve café says volume once' : 'Common things',
    private: index === 3,
  })),
  tasks: [{ id: 1, story_id: 1, title: 'Low-hanging fruit' }],
}).map(([table, rows]) => ({ table, rows }));

const found = async (get: Instance['get'], path: string) => {
  const { status, body, headers } = await get(path);
  assert.equal(status, 200, path);
  return { ids: (body as { id: number }[]).map(({ id }) => id), total: headers['x-total'] };
};

suite('search', () => {
  test('finds all words, the last one unfinished, whatever case and accents', async (context) => {
    const { get } = await startInstance(context, { chunks });
    for (const [q, ids] of [
      ['cafe NAIVE', [8]],
      ['caf', [8]],
      ['naïve', [8]],
      ['"says volume"', [8]],
      ['volume -snapshot', [8]],
      ['volume nothing', []],
      ['a@b', []],
      ['"', []],
      ['+', []],
      ['* OR (', []],
    ] as const) {
      const path = `/stories/search?q=${encodeURIComponent(q)}`;
      assert.deepEqual((await found(get, path)).ids, ids, q);
    }
    assert.deepEqual((await found(get, '/tasks/search?q=low-hanging')).ids, [1]);
  });

  test('gives the best match first, or the order that is asked', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const best = await found(get, '/stories/search?q=volume');
    assert.deepEqual(best, { ids: [1, 401, 801, 8], total: '4' });
    const newest = await found(get, '/stories/search?q=volume&sort_field=id&sort_dir=desc');
    assert.deepEqual(newest.ids, [801, 401, 8, 1]);
  });

  test('reads very many matches page by page, each once', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const all: number[] = [];
    for (let offset = 0; offset < MANY; offset += 100) {
      const path = `/stories/search?q=common&limit=100&offset=${offset}`;
      const { ids, total } = await found(get, path);
      assert.equal(total, String(SEEN), path);
      all.push(...ids);
    }
    assert.equal(all.length, SEEN);
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual((await found(get, '/stories/search?q=common')).ids, all);
    assert.deepEqual((await found(get, '/stories/search?q=common&limit=0')).ids, []);
  });

  test('combines with filters', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const path = '/stories/search?q=common&title=volume&limit=5';
    assert.deepEqual(await found(get, path), { ids: [401, 801, 1], total: '3' });
  });

  test('finds projects and people by parts of words', async (context) => {
    const { get } = await startInstance(context, { chunks });
    assert.deepEqual((await found(get, '/projects/search?q=gate%20inf')).ids, [1]);
    assert.deepEqual((await found(get, '/projects/search?q=infra')).ids, [1, 2]);
    assert.deepEqual((await found(get, '/users/search?q=akes%20gor')).ids, [1]);
    assert.deepEqual((await found(get, '/users/search?q=%40')).ids, []);
  });

  test('plain finds one of the words in projects, and says no total', async (context) => {
    const { get } = await startInstance(context, { chunks, plain: true });
    const { ids, total } = await found(get, '/projects/search?q=gateway%2Fnothing');
    assert.deepEqual(ids, [1]);
    assert.equal(total, undefined);
    assert.equal((await found(get, '/stories/search?q=volume')).total, undefined);
  });
});
