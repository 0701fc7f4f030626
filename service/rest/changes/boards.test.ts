import type { ChangeNotice } from '@storyboard/contract/changes';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYBODY, followed } from '../../testing/following/followed.ts';
import { tokens } from '../../testing/world.ts';

const told = (heard: readonly (ChangeNotice | string)[] = []) =>
  heard.map((it) =>
    typeof it === 'string' ? it : `${it.type} ${it.id}${it.deleted ? ' gone' : ''}`,
  );

test('a card of a private story is told to those who may see the story', async (context) => {
  const { everybody, heardBy, send } = await followed(context);
  const made = await send('POST', '/worklists', tokens.permitted, { title: 'A new list' });
  const { id: list } = made.body as { id: number };
  const streams = await everybody();
  const card = (item_id: number) => ({ item_id, item_type: 'story', list_position: 0 });
  for (const [story, all] of [
    [1, true],
    [2, false],
  ] as const) {
    const heard = await heardBy(streams, () =>
      send('POST', `/worklists/${list}/items`, tokens.permitted, card(story)),
    );
    for (const who of EVERYBODY) {
      const sees = all || who === 'permitted' || who === 'member';
      assert.deepEqual(
        told(heard[who]),
        sees ? [`worklist ${list}`] : [],
        `story ${story}, ${who}`,
      );
    }
  }
});

test('a board that becomes public comes into sight, and goes when it is private again', async (context) => {
  const { everybody, heardBy, send } = await followed(context);
  const streams = await everybody();
  const open = await heardBy(streams, () =>
    send('PUT', '/boards/1', tokens.permitted, { private: false }),
  );
  assert.deepEqual(told(open.stranger), ['board 1']);
  const hidden = await heardBy(streams, () =>
    send('PUT', '/boards/1', tokens.permitted, { private: true }),
  );
  assert.deepEqual(told(hidden.stranger), ['board 1 gone']);
  assert.deepEqual(told(hidden.member), ['board 1']);
});

test('a private due date is told to its people', async (context) => {
  const { everybody, heardBy, send } = await followed(context);
  const draft = { name: 'A date', date: '2024-07-01T00:00:00+00:00', private: true };
  const heard = await heardBy(await everybody(), () =>
    send('POST', '/due_dates', tokens.member, { ...draft, owners: [3], users: [] }),
  );
  assert.deepEqual(told(heard.member), ['due_date 1']);
  assert.deepEqual(told(heard.stranger), []);
});
