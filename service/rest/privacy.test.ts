import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Instance, startInstance } from '../testing/instance.ts';
import { aWorld, readers, tokens } from '../testing/world.ts';

/** Where what is private could show, and how many rows there are with and without it. */
const lists: [path: string, all: number, open: number][] = [
  ['/stories', 2, 1],
  ['/stories?names=true&sort_field=updated_at&sort_dir=desc', 2, 1],
  ['/stories?status=active', 2, 1],
  ['/stories?title=secret', 1, 0],
  ['/stories?project_id=1', 2, 1],
  ['/stories?project_group=area/all&status=active', 2, 1],
  ['/stories?project=infra/gateway&tags=security', 2, 1],
  ['/stories?private=true', 1, 0],
  ['/stories?assignee_id=3', 1, 0],
  ['/stories/search?q=secret', 1, 0],
  ['/stories/search?q=lane&sort_field=id', 2, 1],
  ['/tasks', 2, 1],
  ['/tasks?names=true&status=todo', 2, 1],
  ['/tasks?project_group_id=1', 2, 1],
  ['/tasks?assignee_id=3', 1, 0],
  ['/tasks?story_id=2', 1, 0],
  ['/tasks/search?q=secret', 1, 0],
  ['/stories/2/tasks', 1, 0],
  ['/stories/2/events', 2, 0],
  ['/stories/2/events?event_type=user_comment', 1, 0],
  ['/stories/2/comments', 1, 0],
  ['/events', 8, 2],
  ['/events?story_id=2', 2, 0],
  ['/events?worklist_id=1', 2, 0],
  ['/events?worklist_id=2', 1, 0],
  ['/events?board_id=1', 1, 0],
];

const rows = [
  '/stories/2',
  '/stories/2?names=true',
  '/tasks/2',
  '/stories/2/tasks/2',
  '/events/2',
  '/events/5',
  '/events/6',
  '/events/7',
  '/events/8',
  '/stories/2/events/4',
  '/stories/2/comments/2',
  '/stories/2/comments/2/history',
  '/tags?story_id=2',
];

const saysSecret = (body: unknown) => /secret|security/i.test(JSON.stringify(body));

async function eachReader(
  get: Instance['get'],
  path: string,
  check: (answer: Awaited<ReturnType<Instance['get']>>, sees: boolean, who: string) => void,
) {
  for (const { who, token, sees } of readers) {
    check(await get(path, token), sees, `${path} for ${who}`);
  }
}

for (const plain of [false, true]) {
  suite(`what is private shows to those permitted only${plain ? ', plain' : ''}`, () => {
    test('in every list, with its total', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorld(), plain });
      const ours = /names=|group=|project=|private=/;
      for (const [path, all, open] of lists) {
        if (plain && ours.test(path)) continue;
        await eachReader(get, path, ({ status, headers, body }, sees, which) => {
          const found = body as unknown[];
          assert.equal(status, 200, which);
          assert.equal(found.length, sees ? all : open, which);
          if (!plain || !path.includes('/search')) {
            assert.equal(Number(headers['x-total']), sees ? all : open, which);
          }
          if (!path.includes('tags'))
            assert.equal(/secret/i.test(JSON.stringify(body)), sees, which);
        });
      }
    });

    test('at every address of one', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorld(), plain });
      for (const path of rows) {
        if (plain && path.includes('names=')) continue;
        await eachReader(get, path, ({ status, body }, sees, which) => {
          assert.equal(status, sees ? 200 : 404, which);
          assert.equal(saysSecret(body), sees, which);
        });
      }
    });

    test('at no address of another story, but those of the original', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorld(), plain });
      for (const path of ['/stories/1/events/4', '/stories/1/comments/2']) {
        await eachReader(get, path, ({ status }, sees, which) => {
          assert.equal(status, sees && plain ? 200 : 404, which);
        });
      }
    });

    test('not as the marker of a list', async (context) => {
      const { get } = await startInstance(context, { chunks: aWorld(), plain });
      await eachReader(get, '/stories?marker=2', ({ headers }, sees, which) => {
        assert.equal(headers['x-marker'], sees || !plain ? '2' : undefined, which);
      });
      const byTitle = '/stories?marker=2&sort_field=title';
      await eachReader(get, byTitle, ({ status }, sees, which) => {
        assert.equal(status, sees || plain ? 200 : 410, which);
      });
    });
  });
}

suite('what is private is not counted for others', () => {
  test('in projects and project groups', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of ['/projects/1?counts=true', '/project_groups/area/all?counts=true']) {
      await eachReader(get, path, ({ body }, sees, which) => {
        const counts = body as Record<'story_counts' | 'task_counts', Record<string, number>>;
        assert.equal(counts.story_counts['active'], sees ? 2 : 1, which);
        assert.equal(counts.task_counts['todo'], sees ? 2 : 1, which);
        const changed = (body as { changed_at: string }).changed_at;
        assert.equal(changed, `2024-01-01T00:0${sees ? 2 : 1}:00+00:00`, which);
      });
    }
  });

  test('in the popularity of tags; the original counts all', async (context) => {
    const ours = await startInstance(context, { chunks: aWorld() });
    const original = await startInstance(context, { chunks: aWorld(), plain: true });
    await eachReader(ours.get, '/tags/1', ({ body }, sees, which) => {
      assert.equal((body as { popularity: number }).popularity, sees ? 2 : 1, which);
    });
    await eachReader(original.get, '/tags/1', ({ body }, _sees, which) => {
      assert.equal((body as { popularity: number }).popularity, 2, which);
    });
  });
});

suite('a private story says who may see it', () => {
  test('people and teams, to those who see it', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    const { body } = await get('/stories/2', tokens.permitted);
    const { users, teams } = body as Record<'users' | 'teams', { id: number; email?: string }[]>;
    assert.deepEqual(
      users.map(({ id }) => id),
      [2],
    );
    assert.deepEqual(
      teams.map(({ id }) => id),
      [1],
    );
    assert.equal(users[0]?.email, null);
  });
});

suite('how to reach people is their own', () => {
  const shown = ({ body }: { body: unknown }) => JSON.stringify(body).includes('@example.org');

  test('nobody but superusers and they themselves read mail addresses', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of ['/users', '/users/2', '/users/search?q=permitted', '/teams/1/users']) {
      assert.equal(shown(await get(path)), false, path);
      assert.equal(shown(await get(path, tokens.stranger)), false, path);
      assert.equal(shown(await get(path, tokens.superuser)), true, path);
    }
    assert.equal(shown(await get('/users/2', tokens.permitted)), true);
    assert.equal(shown(await get('/users/self', tokens.permitted)), true);
  });

  test('nobody else is found by them', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld() });
    for (const path of [
      '/users?email=permitted@',
      '/users?openid=permitted',
      '/users/search?q=example',
    ]) {
      assert.deepEqual((await get(path, tokens.stranger)).body, [], path);
    }
    assert.equal((await get('/users?email=permitted@', tokens.superuser)).headers['x-total'], '1');
  });

  test('the original tells all', async (context) => {
    const { get } = await startInstance(context, { chunks: aWorld(), plain: true });
    assert.equal(shown(await get('/users')), true);
  });
});
