import { CAPABILITIES } from '@storyboard/contract/system-info';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { NOW, startInstance } from '../testing/instance.ts';
import { type Filter, Reference } from '../testing/reference.ts';
import { aDump } from '../testing/rows.ts';

const ids = (rows: unknown) => (rows as { id: number }[]).map(({ id }) => id).sort((a, b) => a - b);
const asked = (filters: readonly { query: string }[]) =>
  filters.map(({ query }) => query).join('&');
const fitting =
  <Row>(filters: readonly Filter<Row>[]) =>
  (row: Row) =>
    filters.every(({ fits }) => fits(row));

suite('filters find what a plain reading of the rows finds', () => {
  test('stories, by themselves and by one of their tasks', async (context) => {
    const reference = new Reference(new Date(NOW), 7);
    const { random, stories } = reference;
    const { get } = await startInstance(context, { chunks: reference.chunks });
    for (let round = 0; round < 120; round++) {
      const own = random.sample(reference.storyFilters(), random.int(0, 2));
      const theirs = random.sample(reference.taskFilters(), random.int(0, 2));
      const wanted = stories
        .filter(fitting(own))
        .filter((story) => theirs.length === 0 || reference.tasksOf(story).some(fitting(theirs)));
      const query = asked([...own, ...theirs]);
      const { body, headers } = await get(`/stories?${query}`);
      assert.deepEqual(ids(body), ids(wanted), query);
      assert.equal(Number(headers['x-total']), wanted.length, query);
    }
  });

  test('tasks, by themselves and by their story', async (context) => {
    const reference = new Reference(new Date(NOW), 11);
    const { random, tasks } = reference;
    const { get } = await startInstance(context, { chunks: reference.chunks });
    for (let round = 0; round < 120; round++) {
      const own = random.sample(reference.taskFilters(), random.int(0, 3));
      const statuses = random.sample(['todo', 'review', 'merged'], random.int(1, 3));
      const kind = reference.kind(random.chance(0.5));
      const wanted = tasks.filter(fitting(own)).filter((task) => {
        const story = reference.storyOf(task.story_id);
        return statuses.includes(task.status) && story !== undefined && kind.fits(story);
      });
      const status = statuses.map((word) => ({ query: `status=${word}` }));
      const query = asked([...own, ...status, kind]);
      const { body, headers } = await get(`/tasks?${query}`);
      assert.deepEqual(ids(body), ids(wanted), query);
      assert.equal(Number(headers['x-total']), wanted.length, query);
    }
  });

  test('a name that nothing has finds nothing', async (context) => {
    const { get } = await startInstance(context, new Reference(new Date(NOW), 1));
    for (const name of ['project', 'project_group', 'branch', 'milestone']) {
      assert.deepEqual((await get(`/stories?${name}=no-such-thing`)).body, [], name);
      assert.deepEqual((await get(`/tasks?${name}=no-such-thing`)).body, [], name);
    }
  });

  test('updated_since finds what changed in a later second', async (context) => {
    const reference = new Reference(new Date(NOW), 1);
    const { get } = await startInstance(context, reference);
    const changes = reference.stories.map(({ updated_at }) => updated_at?.slice(0, 19) ?? '');
    const last = changes.sort().at(-1) ?? '';
    const before = new Date(Date.parse(`${last}Z`) - 1000).toISOString();
    assert.notDeepEqual((await get(`/stories?updated_since=${before}`)).body, []);
    assert.deepEqual((await get(`/stories?updated_since=${last}Z`)).body, []);
    assert.deepEqual((await get(`/stories?updated_since=${last}+00:00`)).body, [], 'a bare plus');
  });
});

suite('texts that are not kept folded', () => {
  const chunks = Object.entries({
    users: [{ id: 1, full_name: 'Ada' }],
    projects: [{ id: 1, name: 'gate', description: 'Überwachung der Brücken' }],
    teams: [
      { id: 1, name: 'bridges', description: 'Die Brückenwacht' },
      { id: 2, name: 'roads', description: null },
    ],
    due_dates: [{ id: 1, name: 'Déjà vu', date: '2024-07-01T00:00:00', creator_id: 1 }],
    stories: [{ id: 1, title: 'A bridge' }],
    tasks: [{ id: 1, story_id: 1, title: 'Mend', link: 'https://example.org/Brücke' }],
  }).map(([table, rows]) => ({ table, rows }));

  test('are found whatever the case and accents', async (context) => {
    const { get } = await startInstance(context, { chunks });
    for (const path of [
      '/projects?description=brücken',
      '/projects?description=UBERWACHUNG',
      '/projects/search?q=überwachung',
      '/teams?description=BRÜCKE',
      '/due_dates?name=DÉJÀ',
      '/due_dates?name=deja',
      '/tasks?link=Brücke',
      '/tasks?link=EXAMPLE.org',
    ]) {
      assert.deepEqual(ids((await get(encodeURI(path))).body), [1], path);
      assert.deepEqual(ids((await get(encodeURI(`${path}x`))).body), [], path);
    }
  });

  test('of teams the original does not look through', async (context) => {
    const { get } = await startInstance(context, { chunks, plain: true });
    assert.deepEqual(ids((await get('/teams?description=bridge')).body), [1, 2]);
  });
});

suite('filters by words of which there are few', () => {
  test('refuse others', async (context) => {
    const { get } = await startInstance(context, { chunks: aDump() });
    for (const path of ['/boards?item_type=tasks', '/worklists?item_type=x']) {
      assert.equal((await get(path)).status, 400, path);
    }
  });
});

suite('names', () => {
  test('of projects and people come with a story, those of open tasks first', async (context) => {
    const { get } = await startInstance(context, { chunks: mentions });
    const { body } = await get('/stories/1?names=true');
    const { projects, project_count, people, people_count, creator_name } = body as Record<
      string,
      unknown
    >;
    assert.equal(creator_name, 'Ada');
    assert.deepEqual(projects, [
      { id: 4, name: 'd' },
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
    ]);
    assert.equal(project_count, 4);
    assert.deepEqual(people, [
      { id: 2, name: 'Zoe' },
      { id: 1, name: 'Ada' },
    ]);
    assert.equal(people_count, 2);
  });

  test('come with tasks and events, and only when asked for', async (context) => {
    const { get } = await startInstance(context, { chunks: mentions });
    const [task] = (await get('/stories/1/tasks?names=true')).body as [Record<string, unknown>];
    assert.equal(task['project_name'], 'a');
    assert.equal(task['story_title'], 'One of all');
    assert.equal(task['assignee_name'], 'Ada');
    const [event] = (await get('/stories/1/events?names=true')).body as [Record<string, unknown>];
    assert.equal(event['author_name'], 'Zoe');
    for (const path of ['/stories', '/tasks', '/stories/1/events']) {
      assert.doesNotMatch(JSON.stringify((await get(path)).body), /_name|people|projects/, path);
    }
  });

  test('of a story without tasks are none', async (context) => {
    const { get } = await startInstance(context, { chunks: mentions });
    const { projects, people, project_count } = (await get('/stories/2?names=true')).body as Record<
      string,
      unknown
    >;
    assert.deepEqual([projects, people, project_count], [[], [], 0]);
  });
});

const mentions = Object.entries({
  users: [
    { id: 1, full_name: 'Ada' },
    { id: 2, full_name: 'Zoe' },
  ],
  projects: ['a', 'b', 'c', 'd'].map((name, index) => ({ id: index + 1, name })),
  stories: [
    { id: 1, title: 'One of all', creator_id: 1 },
    { id: 2, title: 'Nothing yet' },
  ],
  tasks: [1, 2, 3, 4].map((project_id) => ({
    id: project_id,
    story_id: 1,
    project_id,
    title: 'Part',
    status: project_id === 4 ? 'review' : 'merged',
    assignee_id: project_id === 4 ? 2 : 1,
  })),
  events: [{ id: 1, story_id: 1, author_id: 2, event_type: 'story_created' }],
}).map(([table, rows]) => ({ table, rows }));

suite('plain answers take nothing that the original does not', () => {
  test('what ours adds is an unknown argument', async (context) => {
    const { get } = await startInstance(context, { plain: true });
    for (const path of [
      '/stories?names=true',
      '/stories?project_group=a',
      '/stories?kind=bug',
      '/stories?private=true',
      '/stories?branch_id=1',
      '/tasks?offset=1',
      '/tasks?tags=a',
      '/stories/1?names=true',
      '/projects?counts=true',
      '/project_groups/1?counts=true',
      '/events?names=true',
      '/branches?offset=1',
    ]) {
      const { status, body } = await get(path);
      assert.equal(status, 400, path);
      assert.match((body as { faultstring: string }).faultstring, /^Unknown argument/, path);
    }
  });

  test('one value where the original takes one', async (context) => {
    const { get } = await startInstance(context, { plain: true });
    for (const path of [
      '/stories?project_id=1&project_id=2',
      '/tasks?assignee_id=1&assignee_id=2',
      '/tasks?assignee_id=none',
    ]) {
      assert.equal((await get(path)).status, 400, path);
    }
  });

  test('nothing of when tasks were merged; ours tells where it is asked', async (context) => {
    const original = await startInstance(context, { plain: true });
    assert.equal((await original.get('/tasks?merged_at=true')).status, 400);
    const ours = await startInstance(context, { chunks: aDump() });
    for (const path of ['/tasks', '/tasks/search?q=keep', '/tasks/1', '/stories/1/tasks']) {
      const asked = await ours.get(`${path}${path.includes('?') ? '&' : '?'}merged_at=true`);
      const tasks = [asked.body].flat() as { id: number; merged_at: string | null }[];
      assert.equal(tasks.find(({ id }) => id === 1)?.merged_at, '2024-01-03T00:00:00+00:00', path);
      const [silent] = [(await ours.get(path)).body].flat() as object[];
      assert.equal('merged_at' in (silent ?? {}), false, path);
    }
  });

  test('no capabilities', async (context) => {
    const original = await startInstance(context, { plain: true });
    const ours = await startInstance(context);
    assert.deepEqual(Object.keys((await original.get('/systeminfo')).body as object), ['version']);
    const { capabilities } = (await ours.get('/systeminfo')).body as { capabilities: string[] };
    assert.deepEqual(capabilities, [...CAPABILITIES]);
  });
});
