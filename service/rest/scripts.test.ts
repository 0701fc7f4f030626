import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aDumpWithWriters } from '../testing/writers.ts';

type Row = Record<string, unknown>;

const start = (context: TestContext, plain = false) =>
  startInstance(context, { chunks: aDumpWithWriters(), plain });

const saidBy = (body: unknown) => {
  const { faultstring, message } = body as { faultstring?: string; message?: string };
  return faultstring ?? message ?? '';
};

suite('who writes scripts', () => {
  test('is told which names of a body nothing is known of', async (t) => {
    const { send, get } = await start(t);
    const typo = await send('PUT', '/stories/1', 'ada', { titel: 'Lost', 'no header': 1 });
    assert.equal(typo.status, 200);
    assert.equal(typo.headers['x-ignored'], 'titel');
    const { body } = await get('/stories/1', 'ada');
    const whole = await send('PUT', '/stories/1', 'ada', body);
    assert.match(String(whole.headers['x-ignored']), /^id, created_at, .*task_statuses/);
    const good = await send('PUT', '/stories/1', 'ada', { title: 'A known name' });
    assert.ok(!('x-ignored' in good.headers));
    const writes = [{ method: 'PUT', path: '/stories/1', body: { titel: 'Lost' } }];
    const { answers } = (await send('POST', '/batch', 'ada', { writes })).body as {
      answers: { headers: Row }[];
    };
    assert.equal(answers[0]?.headers['x-ignored'], 'titel');
  });

  test('is told which statuses and priorities there are, where a list asks for another', async (t) => {
    const { get } = await start(t);
    for (const path of ['/stories?status=active,merged', '/stories/search?q=a&status=open']) {
      const { status, body } = await get(path);
      assert.equal(status, 400, path);
      assert.match(saidBy(body), /one of: active, merged, invalid$/);
    }
    for (const path of ['/tasks?status=done', '/stories/1/tasks?priority=urgent']) {
      assert.equal((await get(path)).status, 400, path);
    }
    assert.equal((await get('/stories?status=&limit=1')).status, 200);
  });

  test('is told what a task needs', async (t) => {
    const { send } = await start(t);
    const { body } = await send('POST', '/tasks', 'ada', { title: 'A task', project_id: 1 });
    assert.match(saidBy(body), /needs a story: story_id/);
    const other = await send('POST', '/tasks', 'ada', { title: 'A task', story_id: 1 });
    assert.match(saidBy(other.body), /select a project/);
    const original = await start(t, true);
    const { status } = await original.send('POST', '/tasks', 'ada', {
      title: 'A task',
      project_id: 1,
    });
    assert.equal(status, 404);
  });

  test('changes no comment at the address of another story', async (t) => {
    const { send, get } = await start(t);
    const made = await send('POST', '/stories/1/comments', 'ada', { content: 'Hello' });
    const id = String((made.body as Row)['comment_id']);
    for (const story of [2, 99]) {
      const path = `/stories/${story}/comments/${id}`;
      for (const where of [path, `${path}/history`]) {
        assert.equal((await get(where, 'ada')).status, 404, where);
      }
      assert.equal((await send('PUT', path, 'ada', { content: 'Elsewhere' })).status, 404);
      assert.equal((await send('DELETE', path, 'root')).status, 404);
    }
    const { body } = await get(`/stories/1/comments/${id}`, 'ada');
    assert.deepEqual([(body as Row)['content'], (body as Row)['is_active']], ['Hello', true]);
  });

  test('makes no title that nobody can read, and keeps one that is there', async (t) => {
    const { send, database } = await start(t);
    const blank = '      ';
    for (const [path, more] of [
      ['/stories', {}],
      ['/tasks', { story_id: 1, project_id: 1 }],
      ['/worklists', {}],
      ['/boards', {}],
    ] as const) {
      const refused = await send('POST', path, 'ada', { title: blank, ...more });
      assert.equal(refused.status, 400, path);
      assert.match(saidBy(refused.body), /needs words/);
      const made = await send('POST', path, 'ada', { title: 'A title', ...more });
      const one = `${path}/${String((made.body as Row)['id'])}`;
      assert.equal((await send('PUT', one, 'ada', { title: blank })).status, 400, one);
    }
    await database.updateTable('stories').set({ title: blank }).where('id', '=', 1).execute();
    const whole = { title: blank, description: 'Another' };
    assert.equal((await send('PUT', '/stories/1', 'ada', whole)).status, 200);
    const original = await start(t, true);
    assert.equal((await original.send('POST', '/stories', 'ada', { title: blank })).status, 200);
  });

  test('makes no comment that says nothing', async (t) => {
    const { send, get } = await start(t);
    for (const body of [
      { text: 'Hello' },
      { content: '' },
      { content: ' \n' },
      { content: null },
    ]) {
      const { status } = await send('POST', '/stories/1/comments', 'ada', body);
      assert.equal(status, 400, JSON.stringify(body));
    }
    const made = await send('POST', '/stories/1/comments', 'ada', { content: 'Hello' });
    const path = `/stories/1/comments/${String((made.body as Row)['comment_id'])}`;
    assert.equal((await send('PUT', path, 'ada', { content: '' })).status, 400);
    assert.equal(((await get(path)).body as Row)['content'], 'Hello');
  });

  test('puts a card at the end where they do not say where, and hears of one that is elsewhere', async (t) => {
    const { send } = await start(t);
    const list = async (title: string) =>
      Number(((await send('POST', '/worklists', 'ada', { title })).body as Row)['id']);
    const [from, to] = [await list('From'), await list('To')];
    const add = async (item_id: number) =>
      (await send('POST', `/worklists/${from}/items`, 'ada', { item_type: 'story', item_id }))
        .body as Row;
    assert.equal((await add(1))['list_position'], 0);
    const second = await add(2);
    assert.equal(second['list_position'], 1);
    const item = `items/${String(second['id'])}`;
    const moved = await send('PUT', `/worklists/${from}/${item}`, 'ada', { list_id: to });
    assert.equal(moved.status, 200);
    const again = await send('PUT', `/worklists/${from}/${item}`, 'ada', { list_position: 0 });
    assert.equal(again.status, 404);
    assert.match(saidBy(again.body), new RegExp(`^Item ${String(second['id'])} `));
  });

  test('is told what to do instead', async (t) => {
    const { send, get } = await start(t);
    const writes = [{ method: 'POST', path: '/api/v1/stories', body: { title: 'A story' } }];
    const cases = [
      [await send('POST', '/batch', 'ada', { writes }), 400, /write it as \/stories\/5/],
      [await get('/subscription_events', 'ada'), 403, /subscriber_id=2/],
      [
        await send('POST', '/subscriptions', 'ada', { target_type: 'stories', target_id: 1 }),
        400,
        /one of: .*story/,
      ],
      [await send('POST', '/stories', 'ada', undefined), 400, /body is missing/],
      [
        await send('POST', '/users/2/tokens', 'ada', {}),
        400,
        /expires_in, the seconds that it lasts/,
      ],
    ] as const;
    for (const [{ status, body }, expected, says] of cases) {
      assert.equal(status, expected, String(says));
      assert.match(saidBy(body), says);
    }
  });

  test('meets the original in plain mode', async (t) => {
    const { send, get } = await start(t, true);
    const typo = await send('PUT', '/stories/1', 'ada', { titel: 'Lost' });
    assert.ok(!('x-ignored' in typo.headers));
    assert.deepEqual((await get('/stories?status=open')).body, []);
    assert.equal((await send('POST', '/stories/1/comments', 'ada', {})).status, 200);
  });
});
