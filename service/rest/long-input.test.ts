import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startInstance } from '../testing/instance.ts';
import { aWorld, tokens } from '../testing/world.ts';
import { wordsIn } from '../tracker/query/words.ts';
import { tagged } from '../tracker/tagged.ts';

const repeated = (count: number, each: (index: number) => string, between: string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(between);
const names = (count: number) => Array.from({ length: count }, (_, index) => `tag-${index}`);
const tags = (count: number) => repeated(count, (index) => `tags=t${index}`, '&');
const words = (count: number) => repeated(count, (index) => `word${index}`, '%20');
const unwanted = (count: number) => `lanes%20${repeated(count, (index) => `-b${index}`, '%20')}`;
const criterion = { title: 'x', field: 'Text', value: 'x' };
const criteria = (count: number) => Array.from({ length: count }, () => criterion);

async function service(context: TestContext, plain = false) {
  const instance = await startInstance(context, { chunks: aWorld(), plain });
  const { get, send } = instance;
  const read = async (path: string) => (await get(path, tokens.permitted)).status;
  const write = (method: 'POST' | 'PUT', path: string, body: unknown) =>
    send(method, path, tokens.permitted, body);
  return { ...instance, read, write };
}

const searches = ['stories', 'tasks', 'projects', 'users'];

suite('what is asked for at length', () => {
  for (const plain of [false, true]) {
    test(`is taken up to a number, and refused beyond it${plain ? ', in plain too' : ''}`, async (context) => {
      const { read } = await service(context, plain);
      for (const kind of searches) {
        assert.equal(await read(`/${kind}/search?q=${words(50)}`), 200, kind);
        assert.equal(await read(`/${kind}/search?q=${unwanted(49)}`), 200, kind);
        assert.equal(await read(`/${kind}/search?q=${words(51)}`), 400, kind);
        assert.equal(await read(`/${kind}/search?q=${unwanted(300)}`), 400, kind);
      }
      assert.equal(await read(`/stories?${tags(50)}`), 200);
      assert.equal(await read(`/stories?${tags(1200)}`), 400);
      for (const filter of [
        'stories?title',
        'stories?description',
        'tasks?link',
        'users?full_name',
      ]) {
        assert.equal(await read(`/${filter}=${'é'.repeat(255)}`), 200, filter);
        assert.equal(await read(`/${filter}=${'é'.repeat(256)}`), 400, filter);
      }
      const statuses = repeated(101, () => 'status=active', '&');
      assert.equal(await read(`/stories?${statuses}`), 400);
    });
  }

  test('is found where it stands, whatever its length, its case and what is in it', async (context) => {
    const { get, send } = await service(context);
    const words =
      'The Lanes of a BOARD with Énormous many cards lose 100% of their c_ards after Énorme reloads';
    const draft = { title: words, description: `Before ${words} after` };
    const { body: made } = await send('POST', '/stories', tokens.permitted, draft);
    const { id: story_id } = made as { id: number };
    const task = { story_id, project_id: 1, title: 'A task', link: words };
    await send('POST', '/tasks', tokens.permitted, task);
    const plain = 'LANES of a board with Énormous MANY cards lose';
    const long = 'of their c_ards after Énorme RELOADS';
    for (const [text, found] of [
      [plain, 1],
      [plain.replace('MANY', 'few'), 0],
      [long, 1],
      [long.replace('_', '-'), 0],
      [long.replace('Énorme', 'Énorm'), 0],
      ['their%ards after Énorme', 1],
      [`${plain} 100% of their%after Énorme reloads`, 1],
      [words, 1],
      [words.replace('%', ' percent').replace('_', ''), 0],
    ] as const) {
      for (const filter of ['stories?title', 'stories?description', 'tasks?link']) {
        const { headers } = await get(`/${filter}=${encodeURIComponent(text)}`);
        assert.equal(Number(headers['x-total']), found, `${filter}=${text}`);
      }
    }
    const folded = encodeURIComponent('the lanes of a board with enormous many cards lose');
    assert.equal((await get(`/stories?title=${folded}`)).headers['x-total'], '1');
  });

  test('is one query, however much it is', () => {
    for (const every of [true, false]) {
      const shapes = [2, 3, 40].map((count) => tagged('stories.id', names(count), every).shape);
      assert.equal(new Set(shapes).size, 1);
    }
    const texts = ['one', 'one two', 'one two three'];
    assert.equal(new Set(texts.map((text) => wordsIn(['teams.name'], text, false).shape)).size, 1);
  });
});

suite('what is sent at length', () => {
  test('tags: so many at a time, each once', async (context) => {
    const { read, write, get } = await service(context);
    assert.equal((await write('PUT', '/stories/1/tags', names(51))).status, 400);
    assert.equal((await write('PUT', `/stories/1/tags?${tags(51)}`, undefined)).status, 400);
    const twice = await write('PUT', '/stories/1/tags', [...names(49), 'tag-3']);
    assert.match(JSON.stringify(twice.body), /already has a tag tag-3/);
    const { status, body } = await write('PUT', '/stories/1/tags', names(50));
    assert.equal(status, 200, JSON.stringify(body));
    const { body: story } = await get('/stories/1');
    assert.equal((story as { tags: string[] }).tags.length, 51);
    assert.equal(await read('/tags?limit=5'), 200);
  });

  test('preferences: so many in all', async (context) => {
    const { write, get, database } = await service(context);
    const some = (from: number, to: number, value: string | null = 'x') =>
      Object.fromEntries(
        names(to)
          .slice(from)
          .map((name) => [name, value]),
      );
    const set = async (given: object) =>
      (await write('POST', '/users/2/preferences', given)).status;
    assert.equal(await set(some(0, 1001)), 400);
    assert.equal(await set(some(0, 600)), 200);
    assert.equal(await set(some(600, 1001)), 400);
    assert.equal(await set(some(600, 1000)), 200);
    assert.equal(await set({ 'one more': true }), 400);
    assert.equal(await set({ 'one more': true, 'tag-3': null }), 200);
    const { body } = await get('/users/2/preferences', tokens.permitted);
    assert.equal(Object.keys(body as object).length, 1000);
    const more = ['from', 'before'].map((key) => ({ user_id: 2, key, value: 'x', type: 'string' }));
    await database.insertInto('user_preferences').values(more).execute();
    assert.equal(await set({ from: null }), 200);
    assert.equal(await set({ 'tag-4': 'y' }), 400);
  });

  test('criteria and filters of a worklist', async (context) => {
    const { read, write } = await service(context);
    const filter = (count: number) => ({ type: 'Story', filter_criteria: criteria(count) });
    const list = { title: 'All', automatic: true };
    const tooMany = await write('POST', '/worklists', { ...list, filters: [filter(51)] });
    assert.equal(tooMany.status, 400);
    assert.match(JSON.stringify(tooMany.body), /filter_criteria.*At most 50/);
    const made = await write('POST', '/worklists', { ...list, filters: [filter(50)] });
    const { id } = made.body as { id: number };
    assert.equal(await read(`/worklists/${id}`), 200);
    for (let index = 1; index < 50; index++) {
      assert.equal((await write('POST', `/worklists/${id}/filters`, filter(1))).status, 200);
    }
    const last = await write('POST', `/worklists/${id}/filters`, filter(1));
    assert.match(JSON.stringify(last.body), /at most 50 filters/);
    assert.equal(await read(`/worklists/${id}`), 200);
  });

  test('people of a permission', async (context) => {
    const { write } = await service(context);
    const made = await write('POST', '/worklists', { title: 'Mine' });
    const { id } = made.body as { id: number };
    const users = Array.from({ length: 1001 }, () => 2);
    const draft = { codename: 'move_items', name: 'many', users };
    const { status, body } = await write('POST', `/worklists/${id}/permissions`, draft);
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /at most 1000 people/);
  });
});

test('a filter of more criteria than can be asked, as an import may bring it, finds nothing', async (context) => {
  const { get, replace } = await startInstance(context);
  await replace([
    ...aWorld(),
    { table: 'worklist_filters', rows: [{ id: 1, type: 'Story', list_id: 9 }] },
    { table: 'worklists', rows: [{ id: 9, title: 'Found', creator_id: 2, automatic: true }] },
    {
      table: 'filter_criteria',
      rows: criteria(1200).map((each, index) => ({ ...each, id: index + 1, filter_id: 1 })),
    },
  ]);
  const { status, body } = await get('/worklists/9');
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual((body as { items: unknown[] }).items, []);
});
