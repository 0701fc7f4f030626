import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { chunksOf } from '../../testing/dump.ts';
import { startInstance } from '../../testing/instance.ts';
import { shared, skip } from '../../testing/recorded/exchanges.ts';

type Row = Record<string, unknown>;

/** What an event says, without its number. */
const told = ({ event_type, event_info, worklist_id, board_id, author_id }: Row) => ({
  event_type,
  event_info: JSON.parse(String(event_info)) as unknown,
  worklist_id,
  board_id,
  author_id,
});

const start = (context: TestContext) =>
  startInstance(context, { chunks: chunksOf(join(shared, 'seed.json')), plain: true });

suite('what boards and worklists tell', { skip }, () => {
  test('nobody can follow a board', async (t) => {
    const { send } = await start(t);
    const follow = { target_type: 'board', target_id: 1 };
    assert.equal((await send('POST', '/subscriptions', 'regular-token', follow)).status, 400);
  });

  test('each verb of a worklist tells its event, in order', async (t) => {
    const { send, get } = await start(t);
    const as = 'regular-token';
    const made = await send('POST', '/worklists', as, { title: 'Told' });
    const { id } = made.body as { id: number };
    const list = `/worklists/${id}`;
    await send('PUT', list, as, { title: 'Told anew', private: true, automatic: true });
    const filter = await send('POST', `${list}/filters`, as, {
      type: 'Task',
      filter_criteria: [{ title: 'todo', field: 'TaskStatus', value: 'todo', negative: true }],
    });
    const { id: filterId, filter_criteria } = filter.body as { id: number; filter_criteria: Row[] };
    await send('PUT', `${list}/filters/${filterId}`, as, {
      type: 'Task',
      filter_criteria: filter_criteria.map((one) => ({ ...one, value: 'review' })),
    });
    await send('DELETE', `${list}/filters/${filterId}`, as);
    await send('PUT', `${list}/permissions`, as, { codename: 'move_items', users: [4] });
    await send('DELETE', list, as);
    const { body } = await get(`/events?worklist_id=${id}`, as);
    const said = (body as Row[]).map(told).slice(3);
    const of = { worklist_id: id, author_id: 2 };
    const written = (value: string) => ({
      id: filterId,
      type: 'Task',
      criteria: [{ title: 'todo', negative: true, value, field: 'TaskStatus' }],
    });
    const none = { added: null, removed: null, updated: null };
    const field = (name: string, old_value: unknown, new_value: unknown) => ({
      ...of,
      field: name,
      old_value,
      new_value,
    });
    assert.deepEqual(
      said.map(({ event_type, event_info }) => [event_type, event_info]),
      [
        ['worklist_details_changed', field('title', 'Told', 'Told anew')],
        ['worklist_details_changed', field('private', false, true)],
        ['worklist_details_changed', field('automatic', false, true)],
        ['worklist_filters_changed', { ...of, ...none, added: written('todo') }],
        [
          'worklist_filters_changed',
          { ...of, ...none, updated: { old: written('todo'), new: written('review') } },
        ],
        ['worklist_filters_changed', { ...of, ...none, removed: written('review') }],
        [
          'worklist_permissions_changed',
          {
            ...of,
            permission_id: 57,
            codename: 'move_items',
            added: [{ 4: 'Dana Whitfield' }],
            removed: [],
          },
        ],
        ['worklist_details_changed', field('archived', false, true)],
      ],
    );
  });
});
