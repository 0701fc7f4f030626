import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

type Row = Record<string, unknown>;

test('what is out of sight can neither be followed nor is it listed', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  const task = { target_type: 'task', target_id: 3 };
  assert.equal((await send('POST', '/subscriptions', 'goran', task)).status, 400);
  assert.equal((await send('POST', '/subscriptions', 'ada', task)).status, 200);
  const forEve = { ...task, user_id: 4 };
  assert.equal((await send('POST', '/subscriptions', 'root', forEve)).status, 400);
  const { body } = await get('/subscriptions?target_type=story', 'eve');
  assert.deepEqual(body, []);
});

test('notices and preferences are for their owner alone', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  await send('POST', '/stories/1/comments', 'ada', { content: 'Look at this' });
  const notices = (await get('/subscription_events?subscriber_id=4', 'eve')).body as Row[];
  assert.deepEqual(
    notices.map(({ event_type, event_info }) => [event_type, event_info]),
    [
      [
        'user_comment',
        JSON.stringify({ comment_content: 'Look at this', comment_id: 1, story_id: 1 }),
      ],
    ],
  );
  const path = `/subscription_events/${String(notices[0]?.['id'])}`;
  assert.equal((await send('DELETE', path, 'ada')).status, 403);
  assert.equal((await send('DELETE', path, 'eve')).status, 204);
  assert.equal((await get(path, 'eve')).status, 404);
  assert.equal((await send('POST', '/users/4/preferences', 'root', { page: 20 })).status, 403);
  assert.equal((await get('/users/4/preferences', 'root')).status, 403);
});

test('of several preferences either all are set or none', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  const bad = await send('POST', '/users/2/preferences', 'ada', { page_size: 20, ab: 1 });
  assert.equal(bad.status, 400);
  assert.deepEqual((await get('/users/2/preferences', 'ada')).body, {});
});
