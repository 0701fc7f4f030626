import type { Sync } from '@storyboard/contract/sync';
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { EVERYBODY, type Who } from '../../testing/following/followed.ts';
import { listenTo } from '../../testing/following/listener.ts';
import { Held } from '../../testing/following/held.ts';
import { startInstance } from '../../testing/instance.ts';
import { turmoil } from '../../testing/following/turmoil.ts';
import { aWorld, tokens } from '../../testing/world.ts';

const GROUP = 'project_group_id=1';

const tokenOf = (who: Who) => (who === 'anonymous' ? undefined : tokens[who]);
const sees = (who: Who) => who === 'permitted' || who === 'member';

/** The world with a second project, in no group. */
async function aService(context: TestContext) {
  const instance = await startInstance(context, {
    chunks: [
      ...aWorld(),
      { table: 'projects', rows: [{ id: 2, name: 'elsewhere' }] },
      { table: 'branches', rows: [{ id: 2, name: 'master', project_id: 2 }] },
    ],
  });

  async function page(who: Who, query: string, since?: string): Promise<Sync> {
    const { status, body } = await instance.get(
      `/sync?${query}${since === undefined ? '' : `&since=${since}`}`,
      tokenOf(who),
    );
    assert.equal(status, 200, JSON.stringify(body));
    return body as Sync;
  }

  /** Reads on to the end. */
  async function read(who: Who, query: string, held = new Held()): Promise<Held> {
    let more = true;
    while (more) {
      const next = await page(who, query, held.cursor);
      held.take(next);
      ({ more } = next);
    }
    return held;
  }
  return { ...instance, page, read };
}

suite('reading in bulk', () => {
  test('brings stories with their tasks, tags, history and names', async (context) => {
    const { page, send } = await aService(context);
    await send('PUT', '/tasks/1', tokens.permitted, { status: 'merged', milestone_id: 1 });
    const { cursor, ...answer } = await page('stranger', GROUP);
    assert.match(cursor, /^[\w-]{78}$/);
    const now = Date.parse('2024-06-01T12:00:00Z') / 1000;
    const then = Date.parse('2024-01-01T00:01:00Z') / 1000;
    assert.deepEqual(answer, {
      more: false,
      start_over: true,
      stories: {
        id: [1],
        title: ['Open lanes'],
        status: ['merged'],
        is_bug: [true],
        private: [false],
        creator_id: [2],
        story_type_id: [1],
        created_at: [then],
        updated_at: [now],
        tags: [['Security']],
      },
      tasks: {
        id: [1],
        story_id: [1],
        title: ['Open it'],
        status: ['merged'],
        priority: ['medium'],
        link: [null],
        project_id: [1],
        branch_id: [1],
        milestone_id: [1],
        assignee_id: [2],
        creator_id: [null],
        created_at: [then],
        updated_at: [now],
        merged_at: [now],
      },
      history: { story_id: [1], task_id: [1], from: ['todo'], to: ['merged'], at: [now] },
      gone: [],
      people: { id: [2], name: ['Permitted'] },
      projects: { id: [1], name: ['infra/gateway'] },
      branches: { id: [1], name: ['master'] },
      milestones: { id: [1], name: ['1.0'] },
    });
  });

  test('goes by group, project or story, one of them', async (context) => {
    const { page, get } = await aService(context);
    for (const query of [GROUP, 'project_id=1', 'story=1&story=2']) {
      assert.deepEqual((await page('permitted', query)).stories.id, [1, 2], query);
    }
    assert.deepEqual((await page('permitted', 'project_id=2')).stories.id, []);
    for (const query of ['', '?project_id=1&story=1', '?project_group_id=1&project_id=1']) {
      assert.equal((await get(`/sync${query}`)).status, 400, query);
    }
    const many = Array.from({ length: 1001 }, (_, id) => `story=${id}`).join('&');
    assert.equal((await get(`/sync?${many}`)).status, 400);
  });

  test('says nothing of what is private, but to those who may see it', async (context) => {
    const { page } = await aService(context);
    for (const query of [GROUP, 'project_id=1', 'story=1&story=2']) {
      for (const who of EVERYBODY) {
        const answer = await page(who, query);
        assert.deepEqual(answer.stories.id, sees(who) ? [1, 2] : [1], who);
        assert.equal(/secret/i.test(JSON.stringify(answer)), sees(who), who);
      }
    }
  });

  test('of stories that are named it says alike which are hidden and which are not there', async (context) => {
    const { page } = await aService(context);
    assert.deepEqual((await page('stranger', 'story=1&story=2&story=77')).gone, [2, 77]);
  });

  test('is not there with --plain', async (context) => {
    const { get } = await startInstance(context, { plain: true });
    assert.equal((await get(`/sync?${GROUP}`)).status, 404);
  });
});

suite('later it brings', () => {
  test('what changed, and no more', async (context) => {
    const { page, send } = await aService(context);
    const first = await page('permitted', GROUP);
    const nothing = await page('permitted', GROUP, first.cursor);
    assert.deepEqual([nothing.stories.id, nothing.gone, nothing.start_over], [[], [], false]);
    await send('PUT', '/tasks/2', tokens.permitted, { title: 'Another title' });
    const { stories, tasks } = await page('permitted', GROUP, nothing.cursor);
    assert.deepEqual([stories.id, tasks.title], [[2], ['Another title']]);
    const other = await page('stranger', GROUP, (await page('stranger', GROUP)).cursor);
    assert.deepEqual(other.stories.id, []);
  });

  test('what is gone: deleted, elsewhere, or hidden', async (context) => {
    const { page, send } = await aService(context);
    const since = (await page('stranger', GROUP)).cursor;
    await send('PUT', '/tasks/1', tokens.permitted, { project_id: 2 });
    assert.deepEqual((await page('stranger', GROUP, since)).gone, [1]);
    assert.deepEqual((await page('stranger', 'project_id=2')).stories.id, [1]);
    await send('PUT', '/stories/1', tokens.permitted, { private: true, users: [{ id: 2 }] });
    assert.deepEqual((await page('stranger', GROUP, since)).gone, [1]);
    await send('PUT', '/stories/1', tokens.permitted, { private: false });
    await send('DELETE', '/stories/1', tokens.superuser);
    assert.deepEqual((await page('stranger', GROUP, since)).gone, [1]);
  });

  test('nothing of private stories that come, change and go, to strangers', async (context) => {
    const { page, send } = await aService(context);
    const cursors = new Map<Who, string>();
    for (const who of EVERYBODY) cursors.set(who, (await page(who, GROUP)).cursor);
    await send('PUT', '/stories/2', tokens.permitted, { title: 'Still a secret lane' });
    await send('PUT', '/stories/2', tokens.permitted, { users: [], teams: [{ id: 1 }] });
    for (const who of EVERYBODY) {
      const { stories, gone } = await page(who, GROUP, cursors.get(who));
      assert.deepEqual(stories.id, who === 'member' ? [2] : [], who);
      assert.deepEqual(gone, who === 'permitted' ? [2] : [], who);
    }
  });

  test('in pages that are the same whether or not hidden stories changed between', async (context) => {
    const { page, send } = await aService(context);
    for (const title of ['Third', 'Fourth']) {
      await send('POST', '/stories', tokens.permitted, { title });
    }
    const query = 'story=1&story=2&story=3&story=4&limit=1';
    for (const who of ['anonymous', 'stranger'] as const) {
      const start = await page(who, query.replace('limit=1', 'limit=9'));
      for (const id of [1, 2, 3]) {
        const said = { content: 'A secret word' };
        await send('POST', `/stories/${id}/comments`, tokens.permitted, said);
      }
      const first = await page(who, query, start.cursor);
      assert.deepEqual([first.stories.id, first.gone, first.more], [[1], [], true], who);
      const second = await page(who, query, first.cursor);
      assert.deepEqual([second.stories.id, second.gone, second.more], [[3], [], false], who);

      await send('POST', '/stories/2/comments', tokens.permitted, { content: 'A secret word' });
      const none = await page(who, query, second.cursor);
      assert.deepEqual([none.stories.id, none.gone, none.more], [[], [], false], who);
    }
  });

  test('what came into sight with a team, and went with it', async (context) => {
    const { page, send } = await aService(context);
    const first = await page('stranger', GROUP);
    await send('PUT', '/teams/1/users/4', tokens.superuser, {});
    const joined = await page('stranger', GROUP, first.cursor);
    assert.deepEqual(joined.stories.id, [2]);
    await send('DELETE', '/teams/1/users/4', tokens.superuser);
    assert.deepEqual((await page('stranger', GROUP, joined.cursor)).gone, [2]);
  });

  test('names that changed', async (context) => {
    const { page, send } = await aService(context);
    const { cursor } = await page('stranger', GROUP);
    await send('PUT', '/projects/1', tokens.superuser, { name: 'renamed' });
    await send('PUT', '/users/3', tokens.superuser, { full_name: 'Renamed' });
    const { projects, people } = await page('stranger', GROUP, cursor);
    assert.deepEqual([projects.name, people.name], [['renamed'], ['Renamed']]);
  });

  test('all anew where what changed cannot be told', async (context) => {
    const { page, send, replace } = await aService(context);
    const { cursor } = await page('member', GROUP);
    const stranger = await page('stranger', GROUP);
    for (const since of ['nonsense', stranger.cursor, (await page('member', 'story=1')).cursor]) {
      const { start_over, stories } = await page('member', GROUP, since);
      assert.deepEqual([start_over, stories.id], [true, [1, 2]], since);
    }
    await send('PUT', '/project_groups/1/projects/2', tokens.superuser, {});
    const grown = await page('member', GROUP, cursor);
    assert.equal(grown.start_over, true);
    await replace(aWorld());
    assert.equal((await page('member', GROUP, grown.cursor)).start_over, true);
  });

  test('what the stream of changes goes on from', async (context) => {
    const { page, send, listen } = await aService(context);
    const { cursor } = await page('anonymous', GROUP);
    await send('PUT', '/stories/1', tokens.permitted, { title: 'Another title' });
    const stream = await listenTo(context, `${await listen()}/v1/changes?since=${cursor}`);
    const heard = await stream.untilBeat();
    assert.deepEqual(heard.at(-1), { type: 'story', id: 1, at: '2024-06-01T12:00:00+00:00' });
  });
});

suite('nothing is lost', () => {
  test('of what changes on a page that was read already', async (context) => {
    const { page, send } = await aService(context);
    const first = await page('member', `${GROUP}&limit=1`);
    assert.deepEqual([first.stories.id, first.more], [[1], true]);
    await send('PUT', '/stories/1', tokens.permitted, { title: 'Edited meanwhile' });
    const second = await page('member', `${GROUP}&limit=1`, first.cursor);
    assert.deepEqual([second.stories.id, second.more, second.start_over], [[2], false, false]);
    const later = await page('member', `${GROUP}&limit=1`, second.cursor);
    assert.deepEqual(later.stories.title, ['Edited meanwhile']);
  });

  for (const seed of [3, 17]) {
    test(`while others write between the pages (seed ${seed})`, async (context) => {
      const { page, read, send } = await aService(context);
      const write = turmoil({ send }, seed);
      for (let count = 0; count < 40; count += 1) await write();
      const held = new Map(EVERYBODY.map((who) => [who, new Held()]));
      for (let round = 0; round < 25; round += 1) {
        for (const [who, theirs] of held) {
          theirs.take(await page(who, `${GROUP}&limit=2`, theirs.cursor));
        }
        for (let count = 0; count < 4; count += 1) await write();
      }
      for (const [who, theirs] of held) {
        // The reading under way ends, and the next brings what was written meanwhile.
        for (let reading = 0; reading < 2; reading += 1) {
          await read(who, `${GROUP}&limit=2`, theirs);
        }
        assert.deepEqual(theirs.all, (await read(who, GROUP)).all, who);
        assert.ok(theirs.all.length > 1);
      }
    });
  }
});
