import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';

test('what is no text is no name of a tag, and what is no number is no person', async (context) => {
  const { send, get } = await startInstance(context, { chunks: aWorld() });
  for (const tag_name of [{ a: 1 }, ['x'], 5, true]) {
    const { status } = await send('POST', '/tags', tokens.permitted, { tag_name });
    assert.equal(status, 400, JSON.stringify(tag_name));
  }
  assert.equal(((await get('/tags')).body as unknown[]).length, 1);
  const { body } = await send('POST', '/worklists', tokens.permitted, { title: 'Mine' });
  const path = `/worklists/${(body as { id: number }).id}/permissions`;
  for (const users of [[true], [[2]], [''], [null]]) {
    const draft = { codename: 'move_items', users };
    assert.equal((await send('PUT', path, tokens.permitted, draft)).status, 400, String(users));
  }
});

test('a limit below nothing gives no row, however the list is read', async (context) => {
  const { get } = await startInstance(context, { chunks: aWorld() });
  for (const query of ['limit=-1', 'limit=-1&title=e', 'limit=-1&title=e&sort_field=title']) {
    assert.deepEqual((await get(`/stories?${query}`)).body, [], query);
  }
});

test('a text with NUL stands nowhere', async (context) => {
  const { get } = await startInstance(context, { chunks: aWorld() });
  for (const path of [
    '/stories?title=%00',
    '/stories?title=a%00',
    '/stories?description=%00',
    '/tasks?title=%00',
    '/tasks?link=%00',
    '/projects?name=%00',
    '/users?full_name=%00',
    '/tags?name=%00',
  ]) {
    assert.deepEqual((await get(path)).body, [], path);
  }
});
