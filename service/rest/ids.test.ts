import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aDumpWithWriters } from '../testing/writers.ts';

type Row = Record<string, unknown>;

async function start(context: TestContext, plain = false) {
  const { send } = await startInstance(context, { chunks: aDumpWithWriters(), plain });
  return (path: string, body: object) => send('POST', path, 'eve', body);
}

const story = { title: 'A story of mine' };
const task = { title: 'A task of mine', story_id: 1, project_id: 1 };

suite('the id of what is new', () => {
  test('is the next one, whatever is asked for, so nobody uses the ids up', async (context) => {
    const post = await start(context);
    for (const [path, draft] of [
      ['/stories', story],
      ['/tasks', task],
      ['/stories/1/tasks', task],
    ] as const) {
      const first = (await post(path, draft)).body as { id: number };
      const { status, body, headers } = await post(path, { ...draft, id: 2 ** 31 - 1 });
      assert.equal(status, 200, path);
      assert.equal((body as Row)['id'], first.id + 1, path);
      assert.equal(headers['x-ignored'], 'id');
    }
  });

  test('does not tell which stories and tasks there are out of sight', async (context) => {
    const post = await start(context);
    for (const id of [2, 999]) {
      assert.equal((await post('/stories', { ...story, id })).status, 200);
      assert.equal((await post('/tasks', { ...task, id })).status, 200);
    }
  });

  test('may be said with --plain, as in the original', async (context) => {
    const post = await start(context, true);
    assert.equal(((await post('/stories', { ...story, id: 77 })).body as Row)['id'], 77);
    assert.equal(((await post('/tasks', { ...task, id: 78 })).body as Row)['id'], 78);
    for (const id of [77, 0, -1, 2 ** 40, 'one', 1.5]) {
      assert.equal((await post('/stories', { ...story, id })).status, 400, String(id));
    }
  });
});
