import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EVERYBODY, followed, type Who } from '../../testing/following/followed.ts';
import { startInstance } from '../../testing/instance.ts';
import { tokens } from '../../testing/world.ts';

const AT = '2024-06-01T12:00:00+00:00';

const gone = (type: string, id: number) => ({ type, id, at: AT, deleted: true });
const changed = (type: string, id: number, story_id?: number) => ({
  type,
  id,
  at: AT,
  ...(story_id !== undefined && { story_id }),
});

suite('the stream of changes', () => {
  test('tells everybody what changes in public, and of what it is part', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const heard = await heardBy(await everybody(), () =>
      send('PUT', '/tasks/1', tokens.stranger, { status: 'review' }),
    );
    for (const who of EVERYBODY) {
      assert.deepEqual(
        heard[who],
        [changed('task', 1, 1), changed('event', 9, 1), changed('story', 1)],
        who,
      );
    }
  });

  test('tells of deletions', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const task = await heardBy(streams, () => send('DELETE', '/tasks/1', tokens.stranger));
    assert.deepEqual(task.anonymous?.at(-1), { ...gone('task', 1), story_id: 1 });
    const story = await heardBy(streams, () => send('DELETE', '/stories/1', tokens.superuser));
    assert.deepEqual(story.stranger, [gone('story', 1)]);
  });

  test('tells of projects, branches, people, teams and the like', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const { superuser } = tokens;
    const of = async (
      ...[method, path, body]: [method: 'POST' | 'PUT', path: string, body: object]
    ) => (await heardBy(streams, () => send(method, path, superuser, body))).stranger;
    assert.deepEqual(await of('POST', '/projects', { name: 'new-one' }), [
      changed('project', 2),
      changed('branch', 2),
    ]);
    assert.deepEqual(await of('PUT', '/project_groups/1/projects/2', {}), [
      changed('project_group', 1),
    ]);
    assert.deepEqual(await of('PUT', '/milestones/1', { expired: true }), [
      changed('milestone', 1),
    ]);
    assert.deepEqual(await of('PUT', '/teams/2', { name: 'renamed' }), [changed('team', 2)]);
    assert.deepEqual(await of('PUT', '/users/3', { full_name: 'Renamed' }), [changed('user', 3)]);
    assert.deepEqual(await of('PUT', '/tags/1', ['new']), [
      changed('tag', 2),
      changed('event', 9, 1),
      changed('story', 1),
    ]);
    assert.deepEqual(await of('POST', '/stories/1/comments', { content: 'A word' }), [
      changed('comment', 3, 1),
      changed('event', 10, 1),
      changed('story', 1),
    ]);
  });

  test('tells of one’s own only to oneself', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const { member } = tokens;
    const draft = { target_type: 'story', target_id: 1 };
    const mine = await heardBy(streams, () => send('POST', '/subscriptions', member, draft));
    const mail = await heardBy(streams, () =>
      send('PUT', '/users/3', member, { email: 'new@example.org' }),
    );
    const colour = await heardBy(streams, () =>
      send('POST', '/users/3/preferences', member, { colour: 'red' }),
    );
    for (const who of EVERYBODY) {
      const told = who === 'member';
      assert.deepEqual(mine[who], told ? [changed('subscription', 1)] : [], who);
      assert.deepEqual(mail[who], told ? [changed('user', 3)] : [], who);
      assert.deepEqual(colour[who], told ? [changed('preference', 3)] : [], who);
    }
  });

  test('tells of a notice those to whom it is, and of tokens nobody', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const { member, stranger, permitted } = tokens;
    for (const token of [member, stranger]) {
      await send('POST', '/subscriptions', token, { target_type: 'story', target_id: 1 });
    }
    const streams = await everybody();
    const written = await heardBy(streams, () =>
      send('POST', '/stories/1/comments', permitted, { content: 'A word' }),
    );
    const read = await heardBy(streams, () => send('DELETE', '/subscription_events/1', member));
    const token = await heardBy(streams, () =>
      send('POST', '/users/3/tokens', member, { expires_in: 60 }),
    );
    const notices = { member: 1, stranger: 2 } as Record<Who, number>;
    for (const who of EVERYBODY) {
      const { [who]: notice } = notices;
      assert.deepEqual(
        written[who]?.filter((it) => typeof it === 'object' && it.type === 'subscription_event'),
        notice ? [changed('subscription_event', notice)] : [],
        who,
      );
      assert.deepEqual(read[who], who === 'member' ? [gone('subscription_event', 1)] : [], who);
      assert.deepEqual(token[who], [], who);
    }
  });

  test('is not there with --plain', async (context) => {
    const { get } = await startInstance(context, { plain: true });
    assert.equal((await get('/changes')).status, 404);
  });
});

suite('what is private', () => {
  const sees = new Set<Who>(['permitted', 'member']);

  test('is told to those who may see it', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const { permitted, member } = tokens;
    const writes = [
      () => send('PUT', '/tasks/2', permitted, { title: 'Keep it more secret' }),
      () => send('POST', '/stories/2/comments', member, { content: 'A secret word' }),
      () => send('POST', '/tasks', member, { title: 'Another', project_id: 1, story_id: 2 }),
      () => send('DELETE', '/tasks/2', permitted),
      () => send('PUT', '/stories/2', permitted, { users: [{ id: 2 }], teams: [{ id: 1 }] }),
    ];
    for (const write of writes) {
      const heard = await heardBy(streams, write);
      for (const who of EVERYBODY) {
        assert.equal((heard[who]?.length ?? 0) > 0, sees.has(who), `${who}: ${write.toString()}`);
      }
    }
  });

  test('is told as new to all when it is made public, and as gone to the others when made private', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const open = await heardBy(streams, () =>
      send('PUT', '/stories/2', tokens.permitted, { private: false }),
    );
    for (const who of EVERYBODY) {
      assert.ok(
        open[who]?.some((it) => typeof it === 'object' && it.type === 'story'),
        who,
      );
    }
    const hidden = await heardBy(streams, () =>
      send('PUT', '/stories/2', tokens.permitted, { private: true, users: [{ id: 2 }], teams: [] }),
    );
    for (const who of EVERYBODY) {
      if (who !== 'permitted') assert.deepEqual(hidden[who], [gone('story', 2)], who);
    }
    assert.deepEqual(hidden.permitted?.at(-1), changed('story', 2));
  });

  test('is told as gone to those who are permitted no more, and to nobody else', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const heard = await heardBy(streams, () =>
      send('PUT', '/stories/2', tokens.member, { users: [], teams: [{ id: 1 }] }),
    );
    assert.deepEqual(heard.permitted, [gone('story', 2)]);
    assert.deepEqual(heard.stranger, []);
    assert.deepEqual(heard.superuser, []);
  });

  test('comes and goes with the team', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const joined = await heardBy(streams, () =>
      send('PUT', '/teams/1/users/4', tokens.superuser, {}),
    );
    assert.deepEqual(
      joined.stranger?.filter((it) => typeof it === 'object' && it.type === 'story'),
      [changed('story', 2)],
    );
    assert.deepEqual(joined.anonymous, [changed('team', 1)]);
    assert.deepEqual(joined.member, [changed('team', 1)]);
    const left = await heardBy(streams, () => send('DELETE', '/teams/1/users/4', tokens.superuser));
    assert.deepEqual(left.stranger?.slice(1), [
      gone('board', 1),
      gone('story', 2),
      gone('worklist', 2),
    ]);
    assert.deepEqual(left.superuser, [changed('team', 1)]);
  });

  test('is told as deleted to those who could see it, and to nobody else', async (context) => {
    const { everybody, heardBy, send, database } = await followed(context);
    await database
      .insertInto('user_permissions')
      .values({ user_id: 1, permission_id: 1 })
      .execute();
    const heard = await heardBy(await everybody(), () =>
      send('DELETE', '/stories/2', tokens.superuser),
    );
    for (const who of ['superuser', 'permitted', 'member'] as const) {
      assert.deepEqual(heard[who], [gone('story', 2)], who);
    }
    assert.deepEqual([heard.anonymous, heard.stranger], [[], []]);
  });

  test('takes a task with it that goes there, and does not say where', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const heard = await heardBy(await everybody(), () =>
      send('PUT', '/tasks/1', tokens.permitted, { story_id: 2 }),
    );
    assert.deepEqual(heard.stranger, [
      gone('task', 1),
      changed('event', 9, 1),
      changed('story', 1),
    ]);
    assert.deepEqual(heard.member?.[0], changed('task', 1, 2));
  });

  test('is no number in the ids: they are readable by nobody, and one place has many', async (context) => {
    const { everybody, heardBy, send } = await followed(context);
    const streams = await everybody();
    const stranger = streams.get('stranger');
    const places = [stranger?.place()];
    for (let round = 0; round < 3; round += 1) {
      await heardBy(streams, () =>
        send('PUT', '/tasks/2', tokens.permitted, { title: `No ${round}` }),
      );
      places.push(stranger?.place());
    }
    for (const place of places) assert.match(place ?? '', /^[\w-]{78}$/);
    assert.equal(new Set(places).size, places.length);
    assert.equal(new Set(places.map((place) => place?.slice(0, 4))).size, places.length);
  });
});
