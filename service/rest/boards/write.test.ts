import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { aWorldWithBoards } from '../../testing/boards/world.ts';
import { startInstance } from '../../testing/instance.ts';
import { tokens } from '../../testing/world.ts';

type Row = Record<string, unknown>;

const start = (context: TestContext) => startInstance(context, { chunks: aWorldWithBoards() });
const me = tokens.permitted;

/** A list of one's own, made by the API. */
async function aList({ send }: Awaited<ReturnType<typeof start>>, title: string, more: Row = {}) {
  const { body, status } = await send('POST', '/worklists', me, { title, ...more });
  assert.equal(status, 200);
  return (body as { id: number }).id;
}

const places = (body: unknown) =>
  (body as Row[])
    .filter(({ archived }) => !archived)
    .sort((a, b) => Number(a['list_position']) - Number(b['list_position']))
    .map(({ item_type, item_id, list_position }) => [item_type, item_id, list_position].join(' '));

test('cards come, move and go, and stand without gaps', async (t) => {
  const instance = await start(t);
  const { send, get } = instance;
  const list = `/worklists/${await aList(instance, 'A')}`;
  const other = await aList(instance, 'B');
  const items = async (path = list) => places((await get(`${path}/items`, me)).body);
  const add = async (item_type: string, item_id: number, list_position: number) =>
    (await send('POST', `${list}/items`, me, { item_type, item_id, list_position })).body as Row;
  const { id: story } = await add('story', 1, 0);
  const { id: task } = await add('task', 1, 99);
  await add('task', 2, -5);
  assert.deepEqual(await items(), ['task 2 0', 'story 1 1', 'task 1 2']);
  await send('PUT', `${list}/items/${Number(task)}`, me, { list_position: 0 });
  assert.deepEqual(await items(), ['task 1 0', 'task 2 1', 'story 1 2']);
  await send('PUT', `${list}/items/${Number(task)}`, me, { list_position: 2 });
  assert.deepEqual(await items(), ['task 2 0', 'story 1 1', 'task 1 2']);
  await send('PUT', `${list}/items/${Number(story)}`, me, { list_position: 0, list_id: other });
  assert.deepEqual(await items(), ['task 2 0', 'task 1 1']);
  assert.deepEqual(await items(`/worklists/${other}`), ['story 1 0']);
  assert.equal((await send('DELETE', `${list}/items/${Number(task)}`, me)).status, 204);
  assert.deepEqual(await items(), ['task 2 0']);
  const again = await add('task', 1, 0);
  assert.deepEqual([again['id'], again['list_position'], again['archived']], [task, 0, false]);
  assert.deepEqual(await items(), ['task 1 0', 'task 2 1']);
});

test('a card shows a due date without moving, and none again', async (t) => {
  const { send, get } = await start(t);
  const set = await send('PUT', '/worklists/1/items/4', me, { display_due_date: 2 });
  const { resolved_due_date, list_position } = set.body as Row;
  assert.deepEqual([(resolved_due_date as Row)['name'], list_position], ['A secret date', 3]);
  await send('PUT', '/worklists/1/items/4', me, { display_due_date: -1 });
  const { items } = (await get('/worklists/1', me)).body as { items: Row[] };
  assert.equal(items.find(({ id }) => id === 4)?.['display_due_date'], null);
  const bad = await send('PUT', '/worklists/1/items/4', me, { display_due_date: 99 });
  assert.equal(bad.status, 400);
});

test('what changes nothing leaves no event', async (t) => {
  const { send, get } = await start(t);
  const told = async () => (await get('/events', me)).headers['x-total'];
  const before = await told();
  for (const path of ['/worklists/1', '/boards/2', '/due_dates/1']) {
    const row = (await get(path, me)).body;
    const { status, body } = await send('PUT', path, me, row);
    assert.equal(status, 200, path);
    assert.equal((body as Row)['updated_at'], null, path);
  }
  await send('PUT', '/worklists/1/items/1', me, { list_position: 0 });
  assert.equal(await told(), before);
});

test('outside plain a filter takes new criteria and lets go of those left out', async (t) => {
  const instance = await start(t);
  const { send, get } = instance;
  const criterion = (field: string, value: string, negative = false) => ({
    title: value,
    field,
    value,
    negative,
  });
  const id = await aList(instance, 'Automatic', {
    automatic: true,
    filters: [{ type: 'Story', filter_criteria: [criterion('Text', 'lane')] }],
  });
  const found = async () =>
    ((await get(`/worklists/${id}`, me)).body as { items: Row[] }).items.map(
      ({ item_id }) => item_id,
    );
  assert.deepEqual(await found(), [1, 2]);
  const [filter] = (await get(`/worklists/${id}/filters`, me)).body as { id: number }[];
  const path = `/worklists/${id}/filters/${filter?.id}`;
  const put = async (...filter_criteria: Row[]) => {
    const answer = await send('PUT', path, me, { type: 'Story', filter_criteria });
    assert.equal(answer.status, 200);
  };
  await put(criterion('Text', 'lane'), criterion('Text', 'secret', true));
  assert.deepEqual(await found(), [1]);
  await put(criterion('User', '3'), criterion('ProjectGroup', '1'), criterion('Tags', 'security'));
  assert.deepEqual(await found(), [2]);
  await put(criterion('StoryStatus', 'active'), criterion('Project', '1', true));
  assert.deepEqual(await found(), []);
  const unknown = { type: 'Story', filter_criteria: [criterion('Colour', 'red')] };
  assert.equal((await send('PUT', path, me, unknown)).status, 400);
});

test('an archived board takes its lanes with it, and PUT brings it back', async (t) => {
  const instance = await start(t);
  const { send, get } = instance;
  const lane = await aList(instance, 'Lane');
  const lanes = [{ list_id: lane }];
  const made = await send('POST', '/boards', me, { title: 'Short-lived', lanes, users: [4] });
  const { id } = made.body as { id: number };
  assert.equal((await send('DELETE', `/boards/${id}`, tokens.stranger)).status, 404);
  assert.equal((await send('DELETE', `/boards/${id}`, me)).status, 204);
  assert.equal(((await get(`/worklists/${lane}`)).body as Row)['archived'], true);
  assert.equal((await get('/boards?title=short')).headers['x-total'], '0');
  await send('PUT', `/boards/${id}`, me, { archived: false });
  assert.equal((await get('/boards?title=short')).headers['x-total'], '1');
});

test('bad input is refused and says what to do', async (t) => {
  const { send } = await start(t);
  const bad: [path: string, body: Row, says: RegExp][] = [
    ['/worklists', { title: '' }, /title/],
    ['/worklists', { title: 'x'.repeat(101) }, /title/],
    ['/worklists', { title: 'A list', owners: [99] }, /User 99/],
    ['/worklists', { title: 'A list', filters: 'all' }, /filters/],
    ['/boards', { description: 'No title' }, /title/],
    ['/boards', { title: 'A board', lanes: [{ list_id: 99 }] }, /99/],
    ['/due_dates', { name: 'Without a date' }, /date/],
    ['/due_dates', { name: 'A date', date: '2024-07-01T00:00:00' }, /zone/],
    ['/worklists/1/items', { item_type: 'story', list_position: 0 }, /item_id/],
    ['/worklists/1/permissions', { codename: 'edit_worklist' }, /users/],
    ['/worklists/1/permissions', { codename: null, users: [1] }, /codename/],
  ];
  for (const [path, body, says] of bad) {
    const { status, body: refusal } = await send('POST', path, me, body);
    assert.ok(status === 400 || status === 404, `${path} ${JSON.stringify(body)}: ${status}`);
    assert.match(JSON.stringify(refusal), says);
  }
});

test('a card is not moved to an automatic worklist, where nobody would see it', async (t) => {
  const instance = await start(t);
  const { send, get } = instance;
  const list = `/worklists/${await aList(instance, 'By hand')}`;
  const found = await aList(instance, 'Found', { automatic: true });
  const added = await send('POST', `${list}/items`, me, { item_type: 'story', item_id: 1 });
  const path = `items/${(added.body as { id: number }).id}`;
  for (const address of [list, `/worklists/${found}`]) {
    const { status, body } = await send('PUT', `${address}/${path}`, me, { list_id: found });
    assert.equal(status, 400, address);
    assert.match(JSON.stringify(body), /automatic/);
  }
  assert.deepEqual(places((await get(`${list}/items`, me)).body), ['story 1 0']);
});

test('a deleted task leaves no gap, and where a card went is told as it lies', async (t) => {
  const instance = await start(t);
  const { send, get } = instance;
  const id = await aList(instance, 'Mine');
  const list = `/worklists/${id}`;
  for (const [item_type, item_id] of [
    ['task', 1],
    ['story', 1],
    ['task', 2],
  ]) {
    await send('POST', `${list}/items`, me, { item_type, item_id });
  }
  assert.equal((await send('DELETE', '/tasks/1', me)).status, 204);
  const items = (await get(`${list}/items`, me)).body as Row[];
  assert.deepEqual(places(items), ['story 1 0', 'task 2 1']);
  const last = items.find(({ item_type }) => item_type === 'task');
  await send('PUT', `${list}/items/${Number(last?.['id'])}`, me, { list_position: -7 });
  const events = (await get(`/events?worklist_id=${id}&sort_dir=desc&limit=1`, me)).body as Row[];
  assert.match(String(events[0]?.['event_info']), /"new":.*"position":\s*0/);
});
