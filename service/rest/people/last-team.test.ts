import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startInstance } from '../../testing/instance.ts';
import { aDumpWithWriters } from '../../testing/writers.ts';

test('a team stays while nobody else may see a private story', async (t) => {
  const { send, get } = await startInstance(t, { chunks: aDumpWithWriters() });
  const made = await send('POST', '/teams', 'root', { name: 'closers' });
  const team = (made.body as { id: number }).id;
  await send('PUT', `/teams/${team}/users/2`, 'root');
  const draft = { title: 'For the team', private: true, teams: [{ id: team }], users: [] };
  const { id } = (await send('POST', '/stories', 'ada', draft)).body as { id: number };
  const story = `/stories/${id}`;
  await send('DELETE', `/teams/${team}/users/2`, 'root');
  assert.equal((await get(story, 'ada')).status, 404, 'nobody sees it now');
  const refused = await send('DELETE', `/teams/${team}`, 'root');
  assert.equal(refused.status, 400);
  assert.match(JSON.stringify(refused.body), /let others see them/);
  await send('PUT', `/teams/${team}/users/2`, 'root');
  assert.equal((await send('PUT', story, 'ada', { users: [{ id: 2 }] })).status, 200);
  await send('DELETE', `/teams/${team}/users/2`, 'root');
  assert.equal((await send('DELETE', `/teams/${team}`, 'root')).status, 204);
  assert.equal((await get(story, 'ada')).status, 200);
});
