import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Instance, startInstance } from '../../testing/instance.ts';
import { aWorld, tokens } from '../../testing/world.ts';

type Row = Record<string, unknown>;

const notice = (id: number, info: object | string | null, more: object = {}) => ({
  id,
  created_at: '2024-01-01T00:00:00',
  subscriber_id: 4,
  author_id: 2,
  event_type: 'user_comment',
  event_info: typeof info === 'object' && info !== null ? JSON.stringify(info) : info,
  ...more,
});

const card = (item_type: string, item_id: number) =>
  notice(
    20 + item_id + (item_type === 'task' ? 2 : 0),
    { worklist_id: 1, added: { item_type, item_id, item_title: 'A secret card' } },
    { event_type: 'worklist_contents_changed' },
  );

/** To the stranger: 1, 11, 12, 21 and 23 of what is public, the others of what is private or names nothing. */
const notices = [
  notice(1, { story_id: 1, comment_content: 'An open word' }),
  notice(2, { story_id: 2, comment_content: 'A secret word' }),
  notice(3, { task_id: 2, task_title: 'A secret task' }),
  notice(4, { comment_id: 2, comment_content: 'A secret word' }),
  notice(5, { worklist_id: 2, new_value: 'A secret list' }),
  notice(6, { board_id: 1, new_value: 'A secret board' }),
  notice(7, { story_id: 99, story_title: 'A secret that is gone' }),
  notice(8, '{"story_id": 1, "story_title": "A secret cut o'),
  notice(11, { project_group_id: 1, project_id: 1 }, { event_type: 'project added' }),
  notice(12, { worklist_id: 1, new_value: 'Open list' }),
  ...['story', 'task'].flatMap((type) => [card(type, 1), card(type, 2)]),
  notice(30, null),
  notice(31, { story_title: 'Told to them' }),
];

const aWorldWithNotices = () => [
  ...aWorld(),
  { table: 'subscription_events', rows: notices },
  {
    table: 'subscriptions',
    rows: [
      { id: 1, user_id: 4, target_type: 'task', target_id: 1 },
      { id: 2, user_id: 4, target_type: 'task', target_id: 2 },
      { id: 3, user_id: 4, target_type: 'story', target_id: 2 },
      { id: 4, user_id: 4, target_type: 'worklist', target_id: 2 },
    ],
  },
];

const ids = ({ body }: { body: unknown }) => (body as Row[]).map(({ id }) => id);

const heardBy = async (get: Instance['get'], token: string, person = 4) =>
  get(`/subscription_events?subscriber_id=${person}&sort_field=id`, token);

suite('notices of what their reader may not see', () => {
  test('are not listed, for superusers neither', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorldWithNotices() });
    const mine = await heardBy(get, tokens.stranger);
    assert.deepEqual(ids(mine), [1, 11, 12, 21, 23, 30, 31]);
    assert.equal(mine.headers['x-total'], '7');
    for (const path of ['/subscription_events', '/subscription_events?subscriber_id=4']) {
      const theirs = await get(
        `${path}${path.includes('?') ? '&' : '?'}sort_field=id`,
        tokens.superuser,
      );
      assert.deepEqual(ids(theirs), [1, 11, 12, 21, 23], path);
      assert.equal(theirs.headers['x-total'], '5');
    }
  });

  test('are found at no address, and nobody deletes them', async (context) => {
    const { get, send } = await startInstance(context, { chunks: aWorldWithNotices() });
    for (const token of [tokens.stranger, tokens.superuser]) {
      for (const id of [2, 3, 4, 5, 6, 7, 8, 22, 24]) {
        const path = `/subscription_events/${id}`;
        assert.equal((await get(path, token)).status, 404, path);
        assert.equal((await send('DELETE', path, token)).status, 404, path);
      }
      assert.equal((await get('/subscription_events/1', token)).status, 200);
    }
    assert.equal((await get('/subscription_events/1', tokens.permitted)).status, 403);
  });

  test('are gone when a story becomes private, and back with it', async (context) => {
    const { get, send } = await startInstance(context, { chunks: aWorldWithNotices() });
    const follow = { target_type: 'story', target_id: 1 };
    assert.equal((await send('POST', '/subscriptions', tokens.stranger, follow)).status, 200);
    const said = { content: 'Filed in public by mistake' };
    assert.equal((await send('POST', '/stories/1/comments', tokens.permitted, said)).status, 200);
    const told = async () => JSON.stringify((await heardBy(get, tokens.stranger)).body);
    assert.match(await told(), /by mistake/);
    const hidden = { private: true, users: [{ id: 2 }] };
    assert.equal((await send('PUT', '/stories/1', tokens.permitted, hidden)).status, 200);
    assert.doesNotMatch(await told(), /by mistake|An open word/);
    const shown = { private: false };
    assert.equal((await send('PUT', '/stories/1', tokens.permitted, shown)).status, 200);
    assert.match(await told(), /by mistake/);
  });

  test('the original tells all', async (context) => {
    const chunks = aWorldWithNotices();
    const { get } = await startInstance(context, { chunks, plain: true });
    assert.equal(ids(await heardBy(get, tokens.stranger)).length, notices.length);
    assert.equal((await get('/subscription_events/2', tokens.superuser)).status, 200);
  });
});

suite('who follows what', () => {
  test('is theirs alone, and does not show what is out of sight', async (context) => {
    const { get, send } = await startInstance(context, { chunks: aWorldWithNotices() });
    assert.deepEqual(ids(await get('/subscriptions', tokens.stranger)), [1]);
    assert.deepEqual(ids(await get('/subscriptions?user_id=4', tokens.superuser)), [1]);
    assert.equal((await get('/subscriptions?user_id=4', tokens.permitted)).status, 403);
    for (const token of [tokens.stranger, tokens.superuser]) {
      assert.equal((await get('/subscriptions/1', token)).status, 200);
      for (const id of [2, 3, 4]) {
        assert.equal((await get(`/subscriptions/${id}`, token)).status, 404);
      }
    }
    assert.equal((await get('/subscriptions/1', tokens.member)).status, 403);
    // Whoever still knows of it may end it.
    assert.equal((await send('DELETE', '/subscriptions/2', tokens.stranger)).status, 204);
  });

  const lists = [
    '/stories',
    '/stories/search?q=open',
    '/projects',
    '/project_groups',
    '/worklists',
  ];

  test('is found by them and superusers alone', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorldWithNotices() });
    for (const list of lists) {
      const path = `${list}${list.includes('?') ? '&' : '?'}subscriber_id=4`;
      const status = async (token?: string) => (await get(path, token)).status;
      assert.equal(await status(), 401, path);
      assert.equal(await status(tokens.member), 403, path);
      assert.equal(await status(tokens.stranger), 200, path);
      assert.equal(await status(tokens.superuser), 200, path);
      assert.equal((await get(list)).status, 200, list);
    }
  });

  test('the original tells all', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorldWithNotices(), plain: true });
    assert.equal(ids(await get('/subscriptions', tokens.stranger)).length, 4);
    assert.equal((await get('/subscriptions/2', tokens.stranger)).status, 200);
    for (const list of lists.filter((path) => !path.includes('?'))) {
      assert.equal((await get(`${list}?subscriber_id=4`)).status, 200, list);
    }
  });
});
