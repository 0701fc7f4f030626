import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Instance, startInstance } from '../testing/instance.ts';

/** One of them private. */
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
  tasks: [
    { id: 1, story_id: 1, title: 'Low-hanging fruit' },
    ...Array.from({ length: 40 }, (_, index) => ({
      id: index + 2,
      story_id: index + 1,
      title: 'Check the gate',
    })),
  ],
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

  test('gives titles first and the newest first, or the order that is asked', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const best = await found(get, '/stories/search?q=volume');
    assert.deepEqual(best, { ids: [801, 401, 1, 8], total: '4' });
    const newest = await found(get, '/stories/search?q=volume&sort_field=id&sort_dir=desc');
    assert.deepEqual(newest.ids, [801, 401, 8, 1]);
    const upwards = await found(get, '/stories/search?q=volume&sort_dir=asc');
    assert.deepEqual(upwards.ids, [1, 8, 401, 801]);
  });

  test('goes on from titles to the rest', async (context) => {
    const { get } = await startInstance(context, { chunks });
    for (const [cut, ids] of [
      ['limit=2', [801, 401]],
      ['limit=2&offset=2', [1, 8]],
      ['limit=2&offset=3', [8]],
      ['limit=2&offset=4', []],
      ['offset=1', [401, 1, 8]],
    ] as const) {
      const page = await found(get, `/stories/search?q=volume&${cut}`);
      assert.deepEqual(page, { ids, total: '4' }, cut);
    }
  });

  test('passes over what is private, in small pages and in large ones', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const near = await found(get, '/tasks/search?q=gate&limit=3');
    assert.deepEqual(near, { ids: [41, 40, 39], total: '39' });
    const all = await found(get, '/tasks/search?q=gate');
    assert.deepEqual(all.ids, [...Array.from({ length: 36 }, (_, index) => 41 - index), 4, 3, 2]);
    const few = await found(get, '/stories/search?q=common&limit=3&offset=1192');
    assert.deepEqual(few.ids, [6, 5, 3]);
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
    assert.deepEqual(await found(get, path), { ids: [801, 401, 1], total: '3' });
    const many = await found(get, '/stories/search?q=common&title=words&status=invalid&limit=2');
    assert.deepEqual(many, { ids: [1200, 1199], total: '1158' });
    const tasks = await found(get, '/tasks/search?q=gate&story_id=4');
    assert.deepEqual(tasks, { ids: [], total: '0' });
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
