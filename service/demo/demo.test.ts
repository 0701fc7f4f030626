import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { columnsOf } from '../database/tables.ts';
import { Gathered, type TaskRow } from '../testing/demo.ts';
import { demoPeople, demoStories, demoTables } from './demo.ts';

const NOW = new Date('2026-03-10T14:05:00Z');
const demo = new Gathered({ now: NOW });

const near = (actual: number, wanted: number, slack = 0.06) => {
  assert.ok(Math.abs(actual - wanted) <= wanted * slack, `${actual} is not about ${wanted}`);
};

function hash(options: { stories?: number; now: Date }): string {
  const digest = createHash('sha256');
  for (const chunk of demoTables(options)) digest.update(JSON.stringify(chunk));
  return digest.digest('hex');
}

suite('what is in the demo', () => {
  test('a platform of some sixty projects in twelve groups', () => {
    near(demo.rows('projects').length, 60);
    assert.equal(demo.rows('project_groups').length, 12);
    assert.equal(demo.rows('users').length, 40);
    assert.equal(demo.rows('teams').length, 6);
    const names = demo.rows<{ name: string }>('projects').map(({ name }) => name);
    assert.ok(names.filter((name) => name.includes('/')).length > 10);
  });

  test('several projects are in more than one group, and no group is empty', () => {
    const pairs = demo.rows<{ project_id: number; project_group_id: number }>(
      'project_group_mapping',
    );
    const groups = Map.groupBy(pairs, ({ project_id }) => project_id);
    assert.equal(groups.size, demo.rows('projects').length);
    assert.ok([...groups.values()].filter((of) => of.length > 1).length >= 15);
    assert.equal(new Set(pairs.map(({ project_group_id }) => project_group_id)).size, 12);
  });

  test('1,500 stories, about 5,000 tasks, a third of the stories over several projects', () => {
    assert.equal(demo.stories.length, 1500);
    near(demo.tasks.length, 5000);
    const byStory = Map.groupBy(demo.tasks, ({ story_id }) => story_id);
    const wide = [...byStory.values()].filter(
      (tasks) => new Set(tasks.map(({ project_id }) => project_id)).size > 1,
    );
    near(wide.length, 500, 0.1);
    const few = [...byStory.values()].filter((tasks) => tasks.length <= 3).length;
    assert.ok(few > 1050, `${few} stories have one to three tasks`);
  });

  test('titles differ and fit', () => {
    assert.ok(new Set(demo.stories.map(({ title }) => title)).size >= 1480);
    for (const { title } of [...demo.stories, ...demo.tasks]) {
      assert.ok(title.length >= 5 && title.length <= 255, title);
    }
  });

  test('no fragment kept its placeholder or its choice', () => {
    const texts = [
      ...demo.stories.flatMap(({ title, description }) => [title, description ?? '']),
      ...demo.tasks.map(({ title }) => title),
      ...demo.rows<{ content: string }>('comments').map(({ content }) => content),
    ];
    const odd = texts.filter((text) =>
      /\{[a-z]+\}|\[[^\]\n]*\|[^\]\n]*\]|\bundefined\b|\bNaN\b/.test(text),
    );
    assert.deepEqual(odd, []);
  });

  test('bugs and features, open and done, in three cycles', () => {
    const bugs = demo.stories.filter(({ is_bug }) => is_bug).length;
    assert.ok(bugs > 600 && bugs < 900, `${bugs} bugs`);
    const months = Map.groupBy(demo.stories, ({ created_at }) => created_at.slice(0, 7));
    assert.ok(months.size >= 17, `stories in ${months.size} months`);
    const share = (tasks: TaskRow[]) =>
      tasks.filter(({ status }) => status !== 'merged' && status !== 'invalid').length /
      tasks.length;
    const half = demo.tasks.length / 2;
    assert.ok(share(demo.tasks.slice(half)) > 1.5 * share(demo.tasks.slice(0, half)));
    const names = demo.rows<{ name: string }>('branches').map(({ name }) => name);
    assert.deepEqual([...new Set(names)].sort(), [
      'master',
      'stable/juniper',
      'stable/katsura',
      'stable/linden',
    ]);
  });

  test('somebody has many reviews, and some tasks have nobody', () => {
    const reviews = demo.tasks.filter(({ status }) => status === 'review');
    const most = Math.max(
      ...[...Map.groupBy(reviews, ({ assignee_id }) => assignee_id).values()].map(
        (of) => of.length,
      ),
    );
    assert.ok(most >= 10, `${most} reviews`);
    assert.ok(demo.tasks.filter(({ assignee_id }) => assignee_id === null).length > 200);
  });

  test('private stories, lists, boards, due dates and subscriptions', () => {
    near(demo.stories.filter((story) => story.private).length, 14, 0.6);
    const tables = [
      'worklist_items',
      'worklist_filters',
      'filter_criteria',
      'boards',
      'board_worklists',
      'due_dates',
      'story_due_dates',
      'task_due_dates',
      'board_due_dates',
      'worklist_due_dates',
      'subscriptions',
      'subscription_events',
      'comments_history',
    ];
    for (const table of tables) assert.ok(demo.rows(table).length > 0, table);
    const lists = demo.rows<{ private: boolean; archived: boolean; automatic: boolean }>(
      'worklists',
    );
    assert.ok(lists.some((list) => list.private && !list.archived));
    assert.ok(lists.some(({ archived }) => archived));
    assert.ok(lists.some(({ automatic }) => automatic));
  });

  test('the five people are who they say', () => {
    const people = new Map(
      demo
        .rows<{ id: number; full_name: string; is_superuser: boolean }>('users')
        .map((row) => [row.id, row]),
    );
    for (const { id, name } of Object.values(demoPeople))
      assert.equal(people.get(id)?.full_name, name);
    const superusers = [...people.values()].filter(({ is_superuser }) => is_superuser);
    assert.deepEqual(
      superusers.map(({ id }) => id),
      [demoPeople.superuser.id],
    );
  });
});

suite('how it is made', () => {
  test('the same now gives the same bytes, another one others', () => {
    const options = { stories: 200, now: NOW };
    assert.equal(hash(options), hash(options));
    assert.notEqual(hash(options), hash({ ...options, now: new Date('2026-03-11T09:00:00Z') }));
  });

  test('every column is one of the database, and no row points at a later one', () => {
    const known = new Map<string, Set<number>>();
    // Story types come with the store.
    known.set('story_types', new Set([1, 2, 3, 4]));
    for (const { table, rows } of demoTables({ stories: 300, now: NOW })) {
      const columns = columnsOf(table);
      assert.ok(columns, `no table ${table}`);
      const ids = known.get(table) ?? new Set<number>();
      known.set(table, ids);
      for (const row of rows) {
        if (typeof row['id'] === 'number') ids.add(row['id']);
        for (const [name, value] of Object.entries(row)) {
          const target = columns[name]?.references;
          assert.ok(name in columns, `no column ${table}.${name}`);
          if (target === undefined || value === null) continue;
          assert.ok(
            known.get(target)?.has(value as number),
            `${table}.${name} of ${JSON.stringify(row)}`,
          );
        }
      }
    }
  });

  test('ids follow the clock', () => {
    for (const table of ['stories', 'tasks', 'comments', 'events']) {
      const rows = demo.rows<{ id: number; created_at: string }>(table);
      const times = rows
        .toSorted((one, two) => one.id - two.id)
        .map(({ created_at }) => created_at);
      assert.deepEqual(times, times.toSorted(), table);
    }
  });

  test('nothing is in the future, and something was minutes ago, whenever it is made', () => {
    const moments = [
      '2026-03-10T14:05:00Z',
      '2025-12-28T03:00:00Z',
      '2026-01-05T23:59:59Z',
      '2028-02-29T00:00:00Z',
    ];
    for (const moment of moments) {
      const now = new Date(moment);
      const made = new Gathered({ stories: 150, now });
      const limit = now.toISOString().slice(0, 19);
      for (const table of [
        'stories',
        'tasks',
        'comments',
        'events',
        'worklists',
        'subscriptions',
      ]) {
        for (const row of made.rows<{ created_at: string; updated_at: string | null }>(table)) {
          assert.ok(
            row.created_at <= limit && (row.updated_at ?? '') <= limit,
            `${moment} ${table}`,
          );
        }
      }
      const latest = made.events.at(-1)?.created_at ?? '';
      assert.ok(
        now.getTime() - Date.parse(`${latest}Z`) < 15 * 60_000,
        `${moment}: last ${latest}`,
      );
    }
  });

  test('it scales, up and down', () => {
    const large = new Gathered({ stories: 3000, now: NOW });
    assert.equal(large.stories.length, 3000);
    near(large.tasks.length, 9500, 0.12);
    assert.ok(new Set(large.stories.map(({ title }) => title)).size > 2900);
    const small = new Gathered({ stories: 1, now: NOW });
    const ids = new Set(small.stories.map(({ id }) => id));
    const special = Object.values(demoStories(1));
    assert.deepEqual(
      special.filter((id) => !ids.has(id)),
      [],
    );
    assert.equal(small.stories.length, special.length);
  });

  test('5,000 stories pass through a small memory', () => {
    // All of their rows at once would not fit.
    const script = `
      import { demoTables } from ${JSON.stringify(import.meta.resolve('./demo.ts'))};
      let [stories, largest] = [0, 0];
      for (const { table, rows } of demoTables({ stories: 5_000, now: new Date('${NOW.toISOString()}') })) {
        if (table === 'stories') stories += rows.length;
        largest = Math.max(largest, rows.length);
      }
      console.log(JSON.stringify({ stories, largest }));`;
    const args = ['--max-old-space-size=32', '--input-type=module', '--eval', script];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const { stories, largest } = JSON.parse(stdout) as { stories: number; largest: number };
    assert.equal(stories, 5_000);
    assert.ok(largest <= 5000, `${largest} rows in a chunk`);
  });
});
