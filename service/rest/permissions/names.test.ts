import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

async function eve(context: TestContext) {
  const { send } = await startInstance(context, { chunks: aDumpWithWriters() });
  const post = (path: string, body: object, token = 'eve') => send('POST', path, token, body);
  const made = await post('/worklists', { title: 'Mine' });
  return { post, own: `/worklists/${(made.body as { id: number }).id}/permissions` };
}

suite('the name of a permission', () => {
  test('is not chosen, so nobody takes what another needs', async (context) => {
    const { post, own } = await eve(context);
    const next = ['edit_board_1', 'move_cards_1', 'edit_worklist_2', 'edit_due_date_1'];
    for (const name of next) {
      const { status } = await post(own, { codename: name, name, users: [] });
      assert.equal(status, 200, name);
    }
    for (const codename of ['edit_board', 'edit_due_date']) {
      assert.equal((await post(own, { codename, users: [] })).status, 200, codename);
    }
    for (const [path, draft] of [
      ['/boards', { title: 'Plans' }],
      ['/worklists', { title: 'Others' }],
      ['/due_dates', { name: 'Then', date: '2024-07-01T00:00:00Z' }],
    ] as const) {
      const { status, body } = await post(path, draft, 'ada');
      assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`);
    }
  });

  test('tells nothing of what others have', async (context) => {
    const { post, own } = await eve(context);
    await post('/boards', { title: 'Hidden plans', private: true }, 'ada');
    const known = await post(own, { codename: 'x', name: 'edit_board_1', users: [] });
    const unknown = await post(own, { codename: 'y', name: 'edit_board_99', users: [] });
    assert.deepEqual([known.status, unknown.status], [200, 200]);
  });

  test('is there once on a row', async (context) => {
    const { post, own } = await eve(context);
    const { status, body } = await post(own, { codename: 'move_items', users: [1] });
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /move_items.*PUT/);
  });
});
