import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { aWorldWithBoards } from '../../testing/boards/world.ts';
import { startInstance } from '../../testing/instance.ts';
import { readers, tokens } from '../../testing/world.ts';

type Row = Record<string, unknown>;

/** Lists, and how many rows there are with and without what is private. */
const lists: [path: string, all: number, open: number][] = [
  ['/worklists', 3, 2],
  ['/worklists?title=secret', 1, 0],
  ['/worklists?story_id=2', 1, 0],
  ['/worklists?task_id=2', 1, 0],
  ['/worklists?board_id=1', 1, 0],
  ['/worklists?board_id=2', 1, 1],
  ['/worklists?user_id=2', 2, 1],
  ['/boards', 2, 1],
  ['/boards?title=secret', 1, 0],
  ['/boards?story_id=2', 1, 0],
  ['/boards?user_id=2', 2, 1],
  ['/due_dates', 2, 1],
  ['/due_dates?name=secret', 1, 0],
  ['/due_dates?board_id=2', 2, 1],
  ['/due_dates?owner=2', 2, 1],
];

const secrets = [
  '/worklists/2',
  '/worklists/2/items',
  '/worklists/2/filters',
  '/worklists/2/permissions',
  '/worklists/3',
  '/worklists/3/items',
  '/boards/1',
  '/boards/1/permissions',
  '/due_dates/2',
  '/due_dates/2/permissions',
];

/** Open rows, on which something is private. */
const mixed = [
  '/worklists/1',
  '/worklists/1/items',
  '/worklists/4',
  '/worklists/5',
  '/worklists/5/items',
  '/boards/2',
  '/due_dates/1',
];

const saysSecret = (body: unknown) => /secret/i.test(JSON.stringify(body));
/** How often a private story or task, or the private date, is pointed at. */
const hints = (body: unknown) =>
  (JSON.stringify(body).match(/"(item_id|display_due_date)":2\b/g) ?? []).length;

for (const plain of [false, true]) {
  suite(`private boards, worklists and due dates${plain ? ', plain' : ''}`, () => {
    test('are in no list, nor in its total, for others', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorldWithBoards(), plain });
      for (const [path, all, open] of lists) {
        for (const { who, token, sees } of readers) {
          const { status, headers, body } = await get(path, token);
          assert.equal(status, 200, `${path} for ${who}`);
          assert.equal((body as Row[]).length, sees ? all : open, `${path} for ${who}`);
          assert.equal(Number(headers['x-total']), sees ? all : open, `${path} for ${who}`);
          if (!sees) assert.equal(saysSecret(body), false, `${path} for ${who}`);
        }
      }
    });

    test('are not there for others', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorldWithBoards(), plain });
      for (const path of secrets) {
        for (const { who, token, sees } of readers) {
          assert.equal((await get(path, token)).status, sees ? 200 : 404, `${path} for ${who}`);
        }
      }
    });

    test('cards of private stories do not show on what is open', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorldWithBoards(), plain });
      for (const path of mixed) {
        for (const { who, token, sees } of readers) {
          const { status, body } = await get(path, token);
          assert.equal(status, 200, `${path} for ${who}`);
          if (!path.endsWith('/items')) assert.equal(saysSecret(body), sees, `${path} for ${who}`);
          if (!sees && !plain) assert.equal(hints(body), 0, `${path} for ${who}`);
        }
      }
    });
  });
}

suite('what is open and lies on something private', () => {
  const chunks = [
    ...aWorldWithBoards(),
    { table: 'board_due_dates', rows: [{ board_id: 1, due_date_id: 1 }] },
    {
      table: 'worklist_due_dates',
      rows: [2, 3].map((worklist_id) => ({ worklist_id, due_date_id: 1 })),
    },
    // A lane of both boards: seen with the open one.
    { table: 'board_worklists', rows: [{ id: 3, board_id: 1, list_id: 4, position: 1 }] },
  ];
  /** How many rows those find who see the board or worklist. */
  const asked = [
    ['/due_dates?board_id=1', 1],
    ['/due_dates?worklist_id=2', 1],
    ['/due_dates?worklist_id=3', 1],
    ['/worklists?board_id=1', 2],
  ] as const;

  test('is not found by that', async (context) => {
    const { get } = await startInstance(context, { chunks });
    for (const [path, all] of asked) {
      for (const { who, token, sees } of readers) {
        const { headers, body } = await get(path, token);
        assert.equal((body as Row[]).length, sees ? all : 0, `${path} for ${who}`);
        assert.equal(headers['x-total'], String(sees ? all : 0), `${path} for ${who}`);
      }
    }
  });

  test('is found by that at the original', async (context) => {
    const { get } = await startInstance(context, { chunks, plain: true });
    for (const [path] of asked) assert.equal(((await get(path)).body as Row[]).length, 1, path);
  });
});

suite('a card that shows a private date, or comes from a private worklist', () => {
  const chunks = [
    ...aWorldWithBoards(),
    {
      table: 'worklist_items',
      rows: [{ id: 9, list_id: 2, list_position: 0, item_type: 'task', item_id: 1 }],
    },
  ];
  /** What everybody may read, with which of the ids of what is private. */
  async function toldOf(context: TestContext, plain: boolean) {
    const { get, send } = await startInstance(context, { chunks, plain });
    const move = async (item: number, body: object) => {
      const { status } = await send('PUT', `/worklists/1/items/${item}`, tokens.permitted, body);
      assert.equal(status, 200);
    };
    await move(4, { list_position: 3, display_due_date: 2 });
    await move(4, { list_position: 0 });
    await move(9, { list_id: 1, list_position: 0, display_due_date: 1 });
    const told = async (path: string, token: string) =>
      ((await get(`${path}&sort_field=id`, token)).body as { event_info: string }[])
        .flatMap(({ event_info }) => event_info.match(/"(due_date_id|worklist_id)":\d+/g) ?? [])
        .filter((it, index, all) => all.indexOf(it) === index && it !== '"worklist_id":1')
        .sort();
    const events = '/events?worklist_id=1&event_type=worklist_contents_changed';
    return {
      hidden: await told(events, tokens.stranger),
      heard: await told('/subscription_events?subscriber_id=4', tokens.stranger),
      seen: await told(events, tokens.permitted),
      one: JSON.stringify((await get('/events/9', tokens.stranger)).body),
    };
  }
  const all = ['"due_date_id":1', '"due_date_id":2', '"worklist_id":2'];

  test('tells neither of their ids to others', async (context) => {
    const { hidden, heard, seen, one } = await toldOf(context, false);
    assert.deepEqual([hidden, heard, seen], [['"due_date_id":1'], ['"due_date_id":1'], all]);
    assert.doesNotMatch(one, /due_date_id\\*":2/);
  });

  test('tells them at the original', async (context) => {
    const { hidden, heard, seen } = await toldOf(context, true);
    assert.deepEqual([hidden, heard, seen], [all, all, all]);
  });
});

suite('what others write', () => {
  const writes = [
    ['PUT', '/worklists/2', { title: 'Mine' }],
    ['DELETE', '/worklists/2', undefined],
    ['POST', '/worklists/2/items', { item_id: 1, item_type: 'story', list_position: 0 }],
    ['POST', '/worklists/2/filters', { type: 'Task', filter_criteria: [] }],
    ['PUT', '/worklists/2/permissions', { codename: 'edit_worklist', users: [4] }],
    ['PUT', '/worklists/3', { title: 'Mine' }],
    ['PUT', '/boards/1', { title: 'Mine' }],
    ['DELETE', '/boards/1', undefined],
    ['PUT', '/boards/1/permissions', { codename: 'edit_board', users: [4] }],
    ['PUT', '/due_dates/2', { name: 'Mine' }],
    ['DELETE', '/due_dates/2?board_id=2', undefined],
    ['PUT', '/due_dates/2/permissions', { codename: 'edit_date', users: [4] }],
    // Ways in by what is one's own or open.
    ['POST', '/boards', { title: 'Mine', lanes: [{ list_id: 2 }] }],
    ['POST', '/boards', { title: 'Mine', lanes: [{ list_id: 1 }] }],
    ['POST', '/due_dates', { name: 'Mine', date: '2024-07-01T00:00:00Z', board_id: 1 }],
    ['POST', '/due_dates', { name: 'Mine', date: '2024-07-01T00:00:00Z', worklist_id: 2 }],
    ['POST', '/worklists/4/items', { item_id: 2, item_type: 'story', list_position: 0 }],
    ['PUT', '/worklists/4/items/1', { list_position: 0, list_id: 4 }],
    ['PUT', '/worklists/4/items/6', { list_position: 0, list_id: 1 }],
    ['PUT', '/worklists/4/items/5', { list_position: 1 }],
    ['DELETE', '/worklists/4/items/1', undefined],
    ['DELETE', '/worklists/4/items/5', undefined],
    ['PUT', '/due_dates/1', { stories: [{ id: 2 }] }],
  ] as const;

  test('is refused as of what is not there, and has no effect', async (context) => {
    const { send, get } = await startInstance(context, { chunks: aWorldWithBoards() });
    const everything = async () =>
      Promise.all(
        ['/worklists/1', '/worklists/2', '/worklists/3', '/boards/1', '/boards/2', '/due_dates']
          .concat(['/worklists', '/boards', '/events'])
          .map(async (path) => (await get(path, tokens.permitted)).body),
      );
    const before = await everything();
    for (const [method, path, body] of writes) {
      const { status } = await send(method, path, tokens.stranger, body);
      assert.equal(status, 404, `${method} ${path} ${JSON.stringify(body)}`);
      assert.equal((await send(method, path, undefined, body)).status, 401, `${method} ${path}`);
    }
    assert.deepEqual(await everything(), before);
  });

  test('is refused in the very words for what is not there', async (context) => {
    const { send } = await startInstance(context, { chunks: aWorldWithBoards() });
    const [hidden, absent] = [5, 999];
    const card = { list_position: 0 };
    for (const [method, body] of [
      ['PUT', card],
      ['PUT', { ...card, list_id: 5 }],
      ['PUT', { ...card, list_id: 999 }],
      ['PUT', { ...card, display_due_date: 999 }],
      ['DELETE', undefined],
    ] as const) {
      const told = async (id: number) => {
        const path = `/worklists/4/items/${id}`;
        const { status, body: answer } = await send(method, path, tokens.stranger, body);
        return [status, JSON.stringify(answer).replaceAll(String(id), 'N')];
      };
      assert.deepEqual(await told(hidden), await told(absent), JSON.stringify(body));
    }
  });

  test('a due date keeps what its assigner cannot see', async (context) => {
    const { send, get } = await startInstance(context, { chunks: aWorldWithBoards() });
    const body = { stories: [], tasks: [{ id: 1 }] };
    assert.equal((await send('PUT', '/due_dates/1', tokens.stranger, body)).status, 200);
    const { stories, tasks } = (await get('/due_dates/1', tokens.permitted)).body as {
      stories: Row[];
      tasks: Row[];
    };
    assert.deepEqual([stories.map(({ id }) => id), tasks.map(({ id }) => id)], [[2], [1, 2]]);
  });

  test('followers hear of cards that they may see', async (context) => {
    const { send, get } = await startInstance(context, { chunks: aWorldWithBoards() });
    for (const [item_id, item_type] of [
      [2, 'story'],
      [2, 'task'],
      [1, 'task'],
    ]) {
      const card = { item_id, item_type, list_position: 0 };
      assert.equal((await send('POST', '/worklists/1/items', tokens.permitted, card)).status, 200);
    }
    const heard = async (person: number, token: string) =>
      ((await get(`/subscription_events?subscriber_id=${person}`, token)).body as Row[]).length;
    assert.equal(await heard(2, tokens.permitted), 3);
    assert.equal(await heard(4, tokens.stranger), 1);
    const { body } = await get('/subscription_events?subscriber_id=4', tokens.stranger);
    assert.equal(saysSecret(body), false);
  });
});
