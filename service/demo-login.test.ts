import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setFact } from './database/facts.ts';
import { demoTables } from './demo/demo.ts';
import { NOW, startInstance, type Options } from './testing/instance.ts';
import type { Lifetime } from './testing/temp-store.ts';

const chunks = [...demoTables({ stories: 20, now: new Date(NOW) })];
const OWN = { 'sec-fetch-site': 'same-origin' };

interface Wish extends Options {
  readonly isDemo?: boolean;
}

/** A service on the demo data, as the service itself makes it unless it is told otherwise. */
async function startDemo(t: Lifetime, { isDemo = true, ...options }: Wish = {}) {
  const instance = await startInstance(t, { chunks, ...options });
  if (isDemo) await setFact(instance.database, 'demo', '1');
  const ask = (headers: Record<string, string> = {}) =>
    instance.app.inject({
      url: '/api/v1/login',
      headers: { host: '127.0.0.1:8080', ...headers },
    });
  const be = (person: number, headers: Record<string, string> = OWN) =>
    instance.app.inject({
      method: 'POST',
      url: '/api/v1/login/demo',
      headers: { host: '127.0.0.1:8080', ...headers },
      payload: { person },
    });
  return { ...instance, ask, be };
}

interface Choices {
  readonly demo?: { id: number; full_name: string; role: string; about: string }[];
}

suite('the demo login', () => {
  test('lets one be each of five people', async (t) => {
    const { app, ask, be } = await startDemo(t);
    const { demo = [] } = (await ask()).json<Choices>();
    assert.deepEqual(
      demo.map(({ role }) => role),
      ['newcomer', 'developer', 'release manager', 'vulnerability team', 'superuser'],
    );
    for (const { id, full_name, role, about } of demo) {
      assert.ok(about.length > 20);
      const answer = await be(id);
      assert.equal(answer.statusCode, 200);
      const { person } = answer.json<{ person: { full_name: string; is_superuser: boolean } }>();
      assert.equal(person.full_name, full_name);
      assert.equal(person.is_superuser, role === 'superuser');
      const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
      const self = await app.inject({ url: '/api/v1/users/self', headers: { cookie } });
      assert.equal(self.json<{ id: number }>().id, id);
    }
  });

  test('is for those five only', async (t) => {
    const { be } = await startDemo(t);
    assert.equal((await be(6)).statusCode, 404);
    assert.equal((await be(999)).statusCode, 404);
  });

  test('is not for pages of others', async (t) => {
    const { be, database } = await startDemo(t);
    const others: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example.org' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of others) assert.equal((await be(1, headers)).statusCode, 403);
    assert.deepEqual(await database.selectFrom('sessions').selectAll().execute(), []);
  });
});

suite('there is no demo login', () => {
  const settings: [when: string, options: Wish][] = [
    ['without demo data', { isDemo: false }],
    ['where the service listens to others', { login: { host: '0.0.0.0' } }],
    ['where the service listens at an address of the net', { login: { host: '192.0.2.7' } }],
    ['with a public address', { login: { publicUrl: 'https://board.example.org' } }],
  ];
  for (const [when, options] of settings) {
    test(when, async (t) => {
      const { ask, be, database } = await startDemo(t, options);
      assert.deepEqual((await ask()).json<Choices>().demo, undefined);
      const answer = await be(1);
      assert.equal(answer.statusCode, 404);
      assert.equal(answer.headers['set-cookie'], undefined);
      assert.deepEqual(await database.selectFrom('sessions').selectAll().execute(), []);
    });
  }

  test('for a request to another name, or that a proxy handed on', async (t) => {
    const { ask, be, database } = await startDemo(t);
    const requests: Record<string, string>[] = [
      { host: 'board.example.org' },
      { host: '127.0.0.1.evil.example.org' },
      { host: 'localhost.evil.example.org:8080' },
      { 'x-forwarded-for': '192.0.2.1' },
      { forwarded: 'for=192.0.2.1' },
      { via: '1.1 proxy' },
    ];
    for (const headers of requests) {
      assert.deepEqual((await ask(headers)).json<Choices>().demo, undefined);
      assert.equal((await be(1, { ...OWN, ...headers })).statusCode, 404);
    }
    assert.deepEqual(await database.selectFrom('sessions').selectAll().execute(), []);
  });

  test('with --plain', async (t) => {
    const { ask, be } = await startDemo(t, { plain: true });
    assert.equal((await ask()).statusCode, 404);
    assert.equal((await be(1)).statusCode, 404);
  });

  test('once other data has taken the place of the demo', async (t) => {
    const { ask, be, replace } = await startDemo(t);
    await replace([{ table: 'users', rows: [{ id: 1, full_name: 'Marit Solheim' }] }]);
    assert.equal((await ask()).json<Choices>().demo, undefined);
    assert.equal((await be(1)).statusCode, 404);
  });

  test('as a person who may not sign in, or who is somebody else by now', async (t) => {
    const { ask, be, database } = await startDemo(t);
    await database.updateTable('users').set({ enable_login: 0 }).where('id', '=', 1).execute();
    await database.updateTable('users').set({ full_name: 'Eve' }).where('id', '=', 2).execute();
    const { demo = [] } = (await ask()).json<Choices>();
    assert.ok(!demo.some(({ id }) => id === 1 || id === 2));
    assert.equal((await be(1)).statusCode, 404);
    assert.equal((await be(2)).statusCode, 404);
  });
});
