import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { chunksOf } from '../../testing/dump.ts';
import { startInstance } from '../../testing/instance.ts';

const shared = join(import.meta.dirname, '../../../../shared/api');
const skip = !existsSync(shared) && 'left out: the recordings are not here (../shared/api)';

type Row = Record<string, unknown>;

interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly path: string;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
  };
  readonly response: { readonly status: number; readonly body: Row[] };
}

const exchangesOf = (area: string) =>
  JSON.parse(readFileSync(join(shared, 'recordings', `${area}.json`), 'utf8')) as Exchange[];

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

const tokenOf = ({ headers = {} }: Exchange['request']) =>
  /Bearer (.+)/.exec(headers['Authorization'] ?? '')?.[1];

const subscription = (user_id: number, target_id: number) => ({
  target_type: 'worklist',
  target_id,
  user_id,
});

/** Plays an area up to the exchange that reads what was told; `before` each write says who listens. */
async function play(
  context: TestContext,
  area: string,
  until: string,
  after: (name: string, send: Awaited<ReturnType<typeof start>>['send']) => Promise<void>,
) {
  const { send, get } = await start(context);
  const exchanges = exchangesOf(area);
  const last = exchanges.find(({ name }) => name === until);
  assert.ok(last);
  for (const { name, request } of exchanges.slice(0, exchanges.indexOf(last))) {
    if (request.method === 'GET') continue;
    const { method, path, body } = request;
    await send(method, path.replace('/v1', ''), tokenOf(request), body);
    await after(name, send);
  }
  return { send, get, events: last.response.body.map(told) };
}

suite('what writes tell, beside the recording', { skip }, () => {
  test('of a worklist: events field by field, and those who follow it read the same', async (t) => {
    const { get, events } = await play(
      t,
      'worklists',
      'events of the recorder list',
      async (name, send) => {
        if (name !== 'create') return;
        for (const person of [2, 4]) {
          const body = subscription(person, 16);
          assert.equal((await send('POST', '/subscriptions', 'superuser-token', body)).status, 200);
        }
      },
    );
    const { body } = await get('/events?worklist_id=16', 'regular-token');
    assert.deepEqual((body as Row[]).map(told), events);
    const notices = (await get('/subscription_events?subscriber_id=4', 'dana-token')).body;
    const heard = (notices as Row[]).filter(({ event_info }) => {
      const { worklist_id } = JSON.parse(String(event_info)) as Row;
      return worklist_id === 16;
    });
    const expected = events.slice(3).map(({ event_type, event_info, author_id }) => ({
      event_type,
      event_info,
      author_id,
    }));
    assert.deepEqual(
      heard.map(({ event_type, event_info, author_id }) => ({
        event_type,
        event_info: JSON.parse(String(event_info)) as unknown,
        author_id,
      })),
      expected,
    );
  });

  test('of a board: events field by field, and nobody can follow it', async (t) => {
    const { send, get, events } = await play(t, 'boards', 'events', async () => undefined);
    const { body } = await get('/events?board_id=5', 'regular-token');
    assert.deepEqual((body as Row[]).map(told), events);
    const follow = { target_type: 'board', target_id: 5 };
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
