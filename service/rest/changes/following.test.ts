import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { Cursors } from '../../tracker/changes/cursors.ts';
import { keptSecret } from '../../tracker/people/secrets.ts';
import { updateTask } from '../../tracker/tasks/write-task.ts';
import { BEAT, followed, type Stream } from '../../testing/following/followed.ts';
import { NOW } from '../../testing/instance.ts';
import { listenTo } from '../../testing/following/listener.ts';
import { run } from '../../testing/run.ts';
import { watched } from '../../testing/watch.ts';
import { aWorld, tokens } from '../../testing/world.ts';
import { EventStream } from './event-stream.ts';

const titles = (heard: readonly unknown[]) =>
  heard.map((it) => {
    const { type, id, deleted } = it as { type: string; id: number; deleted?: boolean };
    return typeof it === 'string' ? it : `${type} ${id}${deleted ? ' gone' : ''}`;
  });

const edit = (title: string) => ['PUT', '/stories/1', tokens.permitted, { title }] as const;

suite('who comes back', () => {
  test('hears what came meanwhile, once, as they may see it now', async (context) => {
    const { follow, send } = await followed(context);
    const first = await follow('stranger');
    await first.untilBeat();
    first.close();
    await send(...edit('Edited once'));
    await send(...edit('Edited twice'));
    await send('PUT', '/stories/2', tokens.permitted, { private: false });
    await send('PUT', '/stories/2', tokens.permitted, {
      private: true,
      users: [{ id: 2 }],
    });
    const again = await follow('stranger', first.place());
    assert.deepEqual(titles(await again.untilBeat()), [
      'event 9',
      'event 10',
      'story 1',
      'story 2 gone',
    ]);
  });

  test('may name the place in the address too', async (context) => {
    const { follow, send, url } = await followed(context);
    const first = await follow('anonymous');
    await first.untilBeat();
    await send(...edit('Edited'));
    const again = await listenTo(context, `${url}?since=${first.place()}`);
    assert.deepEqual(titles(await again.untilBeat()), ['event 9', 'story 1']);
  });

  test('starts over where the place is not known, or is another reader’s', async (context) => {
    const { follow, send } = await followed(context);
    const stranger = await follow('stranger');
    await stranger.untilBeat();
    for (const since of ['nonsense', stranger.place()]) {
      const other = await follow('member', since);
      assert.deepEqual(await other.untilBeat(), ['start-over']);
      await send(...edit(`Edited after ${since}`));
      assert.equal((await other.next())?.event, 'message');
    }
  });

  test('starts over where more came than is told, or all was replaced', async (context) => {
    const { follow, replace, database } = await followed(context);
    const first = await follow('stranger');
    await first.untilBeat();
    const row = { at: '2024-06-01T12:00:00', type: 'story', row_id: 1, story_id: 1 };
    for (let rows = 0; rows < 2001; rows += 500) {
      await database
        .insertInto('changes')
        .values(Array.from({ length: 500 }, () => row))
        .execute();
    }
    const second = await follow('stranger', first.place());
    assert.deepEqual(await second.untilBeat(), ['start-over']);
    await replace(aWorld());
    assert.deepEqual(await (await follow('stranger', second.place())).untilBeat(), ['start-over']);
  });

  test('starts over where the log was cut', async (context) => {
    const { follow, send, database } = await followed(context);
    const first = await follow('stranger');
    await first.untilBeat();
    await send(...edit('Edited'));
    await database.updateTable('changes').set({ at: '2024-04-01T00:00:00' }).execute();
    await send(...edit('Edited again'));
    const kept = await database.selectFrom('changes').select('at').execute();
    assert.ok(kept.every(({ at }) => at > '2024-06'));
    assert.deepEqual(await (await follow('stranger', first.place())).untilBeat(), ['start-over']);
  });
});

suite('a stream', () => {
  test('lives while its reader is signed in, and no longer', async (context) => {
    const { follow, clock, send } = await followed(context);
    const [member, stranger] = [await follow('member'), await follow('stranger')];
    await Promise.all([member.untilBeat(), stranger.untilBeat()]);
    clock.pass(BEAT);
    assert.deepEqual(await member.untilBeat(), []);
    await send('DELETE', '/users/3/tokens/delete_all', tokens.member);
    clock.pass(BEAT);
    assert.deepEqual(await member.untilBeat(), ['the end']);
    assert.deepEqual(await stranger.untilBeat(), []);
    assert.equal((await follow('member')).answer.status, 401);
  });

  test('ends at once where its token is deleted, and no other of the same person', async (context) => {
    const { follow, send, url } = await followed(context);
    const draft = { expires_in: 600 };
    const { body } = await send('POST', '/users/3/tokens', tokens.member, draft);
    const { id, access_token } = body as { id: number; access_token: string };
    const other = await listenTo(context, url, { authorization: `Bearer ${access_token}` });
    const member = await follow('member');
    for (const stream of [other, member]) assert.deepEqual(await stream.untilBeat(), []);
    await send('DELETE', `/users/3/tokens/${id}`, tokens.member);
    assert.deepEqual(await other.untilBeat(), ['the end']);
    assert.deepEqual(await member.untilBeat(), []);
    const barred = { enable_login: false };
    await send('PUT', '/users/3', tokens.superuser, barred);
    assert.equal((await member.untilBeat()).at(-1), 'the end');
  });

  test('lives as long as the session of its cookie, and renews nothing', async (context) => {
    const { url, clock, database, heardBy, send } = await followed(context);
    const at = '2024-06-01T11:00:00';
    const secret = 'a-secret';
    const session = { created_at: at, rotated_at: at, last_seen_at: at, user_id: 3 };
    await database
      .insertInto('sessions')
      .values({
        ...session,
        secret: keptSecret(secret, false),
        expires_at: '2024-07-01T00:00:00',
        provider: 'test',
      })
      .execute();
    const stream = await listenTo(context, url, { cookie: `storyboard_session=${secret}` });
    assert.deepEqual(await stream.untilBeat(), []);
    const streams = new Map([['member', stream]] as const);
    const { member } = await heardBy(streams, () =>
      send('PUT', '/tasks/2', tokens.permitted, { title: 'Still secret' }),
    );
    assert.deepEqual(titles(member ?? []), ['task 2', 'event 9', 'story 2']);
    await database.updateTable('sessions').set({ secret: 'another by now' }).execute();
    clock.pass(BEAT);
    assert.deepEqual(await stream.untilBeat(), []);
    await database.deleteFrom('sessions').execute();
    clock.pass(BEAT);
    assert.deepEqual(await stream.untilBeat(), ['the end']);
  });

  test('ends when the service does', async (context) => {
    const { follow, app } = await followed(context);
    const streams = [await follow('member'), await follow('anonymous')];
    await Promise.all(streams.map((stream) => stream.untilBeat()));
    await app.close();
    for (const stream of streams) assert.deepEqual(await stream.untilBeat(), ['the end']);
  });

  test('is as a browser wants it, and not compressed', async (context) => {
    const { url } = await followed(context);
    const { answer } = await listenTo(context, url, { 'accept-encoding': 'br, gzip' });
    assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('content-encoding'), null);
  });

  test('may be followed by pages of other origins', async (context) => {
    const allowOrigins = ['https://board.example.org'];
    const { app } = await followed(context, { allowOrigins });
    const { headers } = await app.inject({
      method: 'OPTIONS',
      url: '/api/v1/changes',
      headers: {
        origin: allowOrigins[0],
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'last-event-id',
      },
    });
    assert.match(String(headers['access-control-allow-headers']), /last-event-id/);
  });

  test('is one of twelve at most, for one person', async (context) => {
    const { follow } = await followed(context);
    const streams: Stream[] = [];
    for (let count = 0; count < 12; count += 1) streams.push(await follow('member'));
    const refused = await follow('member');
    assert.equal(refused.answer.status, 429);
    assert.equal((await follow('stranger')).answer.status, 200);
    const [first] = streams;
    await first?.untilBeat();
    first?.close();
    // The service hears of it when it hears of it: asked again until there is a seat.
    let status = 429;
    while (status === 429) ({ status } = (await follow('member')).answer);
    assert.equal(status, 200);
  });

  test('is cut off where nobody reads it', async () => {
    const reader = { id: 1, superuser: false, plain: false };
    const stream = new EventStream(reader, new Cursors(Buffer.alloc(32)));
    const notice = { type: 'story', id: 1, at: NOW } as const;
    const closed = once(stream, 'close');
    for (let count = 0; count < 400; count += 1) {
      stream.tell(
        Array.from({ length: 50 }, () => notice),
        count,
      );
    }
    await closed;
    assert.ok(stream.destroyed);
  });

  test('tells nothing behind its end, however late that is read', async () => {
    const reader = { id: 1, superuser: false, plain: false };
    const stream = new EventStream(reader, new Cursors(Buffer.alloc(32)));
    stream.tell([{ type: 'story', id: 1, at: NOW }], 1);
    stream.finish();
    stream.tell([{ type: 'story', id: 2, at: NOW }], 2);
    stream.finish();
    const heard = await text(stream);
    assert.match(heard, /"id":1/);
    assert.doesNotMatch(heard, /"id":2/);
  });

  test('costs no queries of its own when something changes', async (context) => {
    const { watch, queriesOf } = watched();
    const { follow, send, clock } = await followed(context, { watch });
    const asked: number[] = [];
    for (const more of [1, 8]) {
      const streams: Stream[] = [];
      for (let count = 0; count < more; count += 1) streams.push(await follow('stranger'));
      await Promise.all(streams.map((stream) => stream.untilBeat()));
      asked.push(
        await queriesOf(async () => {
          await send(...edit(`For ${more}`));
          clock.pass(1000);
          for (const stream of streams) await stream.next();
        }),
      );
    }
    assert.equal(asked[0], asked[1]);
  });
});

suite('several processes on one store', () => {
  test('hear of each other’s writes', async (context) => {
    const { follow, clock, fromAside } = await followed(context);
    const stream = await follow('stranger');
    await stream.untilBeat();
    const author = { id: 2, superuser: false, plain: false };
    await fromAside((store) => updateTask(store, author, 1, { title: 'From aside' }));
    clock.pass(1000);
    assert.deepEqual((await stream.next())?.data, {
      type: 'task',
      id: 1,
      at: '2024-06-01T12:00:00+00:00',
      story_id: 1,
    });
  });

  test('start over after an import', async (context) => {
    const { follow, clock, file, send } = await followed(context);
    const stream = await follow('stranger');
    await stream.untilBeat();
    const dump = join(dirname(file), 'dump.json');
    const tables = Object.fromEntries(aWorld().map(({ table, rows }) => [table, rows]));
    writeFileSync(dump, JSON.stringify({ tables }));
    const { code, err } = await run('import.ts', '--replace', '--database', file, dump);
    assert.equal(code, 0, err);
    clock.pass(1000);
    assert.equal((await stream.next())?.event, 'start-over');
    await send(...edit('Edited after it'));
    assert.equal((await stream.next())?.event, 'message');
  });
});
