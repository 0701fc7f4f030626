import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Chunk, type Instance, startInstance } from '../testing/instance.ts';
import { namedTaskSorts, taskSorts } from '../tracker/tasks/task-listing.ts';
import { storySorts } from '../tracker/stories/story-listing.ts';
import { SORT_DIRECTIONS } from '../tracker/query/order.ts';

const COUNT = 25;
const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
/** Few values and some that are missing, so that rows tie. */
const time = (id: number) => (id % 4 === 0 ? null : `2024-01-0${(id % 3) + 1}T00:00:00`);

const chunks: Chunk[] = Object.entries({
  users: numbers.slice(0, 3).map((id) => ({ id, full_name: `Person ${4 - id}` })),
  projects: numbers.slice(0, 4).map((id) => ({ id, name: `project-${5 - id}` })),
  branches: numbers.slice(0, 4).map((id) => ({ id, project_id: id, name: `branch-${id % 2}` })),
  stories: numbers.map((id) => ({
    id,
    title: `Story ${id % 5}`,
    is_bug: id % 2 === 0,
    creator_id: id % 3 === 0 ? null : (id % 3) + 1,
    created_at: time(id + 1),
    updated_at: time(id),
  })),
  tasks: numbers.map((id) => ({
    id,
    story_id: (id % 7) + 1,
    title: `Task ${id % 6}`,
    project_id: id % 5 === 0 ? null : (id % 4) + 1,
    branch_id: id % 5 === 0 ? null : (id % 4) + 1,
    assignee_id: id % 4 === 0 ? null : (id % 3) + 1,
    status: ['todo', 'inprogress', 'review', 'merged', 'invalid'][id % 5],
    priority: ['low', 'medium', 'high'][id % 3],
    updated_at: time(id),
  })),
}).map(([table, rows]) => ({ table, rows }));

type Row = Record<string, unknown> & { id: number };
const list = async (get: Instance['get'], path: string) => (await get(path)).body as Row[];

/** All rows of a list, page by page, each beginning after the last row of the one before. */
async function byMarker(get: Instance['get'], path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = await list(get, `${path}&limit=4${last ? `&marker=${last.id}` : ''}`);
    if (page.length === 0) return rows;
    rows.push(...page);
    assert.ok(rows.length <= COUNT, path);
  }
}

async function byOffset(get: Instance['get'], path: string): Promise<Row[]> {
  const pages = [0, 4, 8, 12, 16, 20, 24].map((offset) =>
    list(get, `${path}&limit=4&offset=${offset}`),
  );
  return (await Promise.all(pages)).flat();
}

const fields = {
  stories: Object.keys(storySorts),
  tasks: [...new Set([...Object.keys(taskSorts), ...Object.keys(namedTaskSorts)])],
};

suite('lists are sorted', () => {
  for (const [table, sorts] of Object.entries(fields)) {
    test(`${table}: every order reads the same whole, by marker and by offset`, async (context) => {
      const { get } = await startInstance(context, { chunks });
      for (const field of sorts) {
        for (const direction of SORT_DIRECTIONS) {
          const path = `/${table}?sort_field=${field}&sort_dir=${direction}`;
          const whole = (await list(get, path)).map(({ id }) => id);
          assert.equal(new Set(whole).size, COUNT, path);
          const paged = await byMarker(get, path);
          assert.deepEqual(
            paged.map(({ id }) => id),
            whole,
            path,
          );
          const cut = await byOffset(get, path);
          assert.deepEqual(
            cut.map(({ id }) => id),
            whole,
            path,
          );
        }
      }
    });
  }

  test('missing values first upwards, last downwards, or as asked; ties by id', async (context) => {
    const { get } = await startInstance(context, { chunks });
    const updated = async (direction: string) =>
      (await list(get, `/stories?sort_field=updated_at&sort_dir=${direction}`)).map(
        ({ updated_at }) => updated_at as string | null,
      );
    assert.equal((await updated('asc'))[0], null);
    assert.equal((await updated('desc')).at(-1), null);
    assert.equal((await updated('asc-nullslast')).at(-1), null);
    assert.equal((await updated('desc-nullsfirst'))[0], null);
    const rows = await list(get, '/stories?sort_field=updated_at&sort_dir=desc');
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next?.['updated_at'] === row['updated_at']) assert.ok(next && next.id > row.id);
    }
  });

  test('tasks by the meaning of their words, outside plain', async (context) => {
    const ours = await startInstance(context, { chunks });
    const original = await startInstance(context, { chunks, plain: true });
    const words = async (get: Instance['get'], field: string) => [
      ...new Set((await list(get, `/tasks?sort_field=${field}`)).map((row) => row[field])),
    ];
    assert.deepEqual(await words(ours.get, 'priority'), ['low', 'medium', 'high']);
    assert.deepEqual(await words(original.get, 'priority'), ['high', 'low', 'medium']);
    assert.deepEqual(await words(ours.get, 'status'), [
      'todo',
      'inprogress',
      'review',
      'merged',
      'invalid',
    ]);
  });

  test('tasks by the names they mention', async (context) => {
    const { get } = await startInstance(context, { chunks });
    for (const field of ['project_name', 'branch_name', 'assignee_name', 'story_title']) {
      for (const direction of ['asc', 'desc']) {
        const rows = await list(get, `/tasks?names=true&sort_field=${field}&sort_dir=${direction}`);
        const values = rows.map((row) => row[field] as string | null);
        const named = values.filter((value) => value !== null).sort();
        if (direction === 'desc') named.reverse();
        const missing = values.filter((value) => value === null);
        assert.deepEqual(values, [...named, ...missing], `${field} ${direction}`);
      }
    }
  });
});
