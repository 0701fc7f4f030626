import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { Browser } from '../testing/sign-in/browser.ts';
import { startSigningIn } from '../testing/sign-in/signing-in.ts';

const DAY = 86_400;
const OWN = { 'sec-fetch-site': 'same-origin' };

type Row = Record<string, unknown>;

/** The session cookies that a browser has for an address; the provider's are not looked at. */
const held = (browser: Browser, address: string) =>
  browser.cookies(address).filter(({ name }) => name.includes('storyboard'));

async function signedIn(t: Parameters<typeof startSigningIn>[0], options = {}) {
  const signing = await startSigningIn(t, options);
  const browser = new Browser();
  await signing.signIn(browser, 'ada');
  const cookie = () => {
    const [one] = held(browser, signing.base);
    assert.ok(one);
    return one;
  };
  const sessions = async (of = browser) =>
    (await (await of.ask(`${signing.api}/login/sessions`)).json()) as Row[];
  return { ...signing, browser, cookie, sessions };
}

suite('a session', () => {
  test('is a cookie that scripts and other sites do not get, and a hash in the store', async (t) => {
    const { cookie, database } = await signedIn(t);
    const { name, value, attributes } = cookie();
    assert.equal(name, 'storyboard_session');
    assert.match(value, /^[\w-]{43}$/, '256 bits');
    assert.match(attributes, /; Path=\/; HttpOnly; SameSite=Lax$/);
    const rows = await database.selectFrom('sessions').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(value));
  });

  test('ends without use after 14 days, and not while it is used', async (t) => {
    const { later, browser, whoIs } = await signedIn(t);
    for (let week = 0; week < 5; week += 1) {
      later(10 * DAY);
      assert.equal((await whoIs(browser))?.['full_name'], 'Ada', `week ${week}`);
    }
    later(14 * DAY + 1);
    assert.equal(await whoIs(browser), null);
  });

  test('ends after 90 days, however much it is used', async (t) => {
    const { later, browser, whoIs } = await signedIn(t);
    for (let days = 0; days < 81; days += 9) {
      later(9 * DAY);
      assert.equal((await whoIs(browser))?.['full_name'], 'Ada', `${days} days`);
    }
    later(9 * DAY);
    assert.equal(await whoIs(browser), null);
  });

  test('has the limits that the administrator sets', async (t) => {
    const login = { sessionLimits: { idleDays: 1, days: 2 } };
    const { later, browser, whoIs, sessions } = await signedIn(t, { login });
    assert.equal((await sessions())[0]?.['expires_at'], '2024-06-03T12:00:00+00:00');
    later(DAY - 1);
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
    later(DAY + 1);
    assert.equal(await whoIs(browser), null);
  });

  test('does not wait for who writes: reading goes on while the store is locked', async (t) => {
    const { later, browser, whoIs, file } = await signedIn(t);
    const other = new DatabaseSync(file);
    for (const seconds of [600, 2 * DAY]) {
      later(seconds);
      other.exec('begin immediate');
      assert.equal((await whoIs(browser))?.['full_name'], 'Ada', `after ${seconds} seconds`);
      assert.equal((await whoIs(browser))?.['full_name'], 'Ada', 'and again');
      other.exec('rollback');
    }
    other.close();
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
  });

  test('that has ended is refused with 401 and its cookie taken, so that the client notices', async (t) => {
    const { api, base, later, browser } = await signedIn(t);
    later(100 * DAY);
    const other = browser.copy();
    const answer = await browser.ask(`${api}/stories`);
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get('set-cookie') ?? '', /^storyboard_session=; Max-Age=0/);
    assert.deepEqual(held(browser, base), []);
    assert.equal((await browser.ask(`${api}/stories`)).status, 200, 'repeated as nobody');
    const asked = await other.ask(`${api}/login/session`);
    assert.equal(asked.status, 200, 'the question who is signed in is never refused');
    assert.deepEqual(await asked.json(), { person: null });
    assert.deepEqual(held(other, base), []);
  });

  test('gives way to a token, where both come along', async (t) => {
    const { api, browser } = await signedIn(t);
    const headers = { authorization: 'Bearer nobody' };
    assert.equal((await browser.ask(`${api}/users/self`, { headers })).status, 401);
  });
});

suite('the secret of a session', () => {
  test('is another after a day of use; requests under way still come through', async (t) => {
    const { later, browser, cookie, whoIs, base } = await signedIn(t);
    const first = cookie().value;
    await whoIs(browser);
    assert.equal(cookie().value, first);
    later(DAY);
    const underWay = browser.copy();
    await whoIs(browser);
    const second = cookie().value;
    assert.notEqual(second, first);
    assert.equal((await whoIs(underWay))?.['full_name'], 'Ada');
    assert.equal(held(underWay, base)[0]?.value, first, 'it is given to one request');
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
  });

  test('that never arrived is given anew', async (t) => {
    const { later, browser, whoIs } = await signedIn(t);
    later(DAY);
    await whoIs(browser.copy());
    later(120);
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
  });

  test('that was replaced and shows up again ends the session for both', async (t) => {
    const { later, browser, whoIs, database } = await signedIn(t);
    const thief = browser.copy();
    later(DAY);
    await whoIs(browser);
    await whoIs(browser);
    later(120);
    assert.equal(await whoIs(thief), null);
    assert.equal(await whoIs(browser), null);
    assert.deepEqual(await database.selectFrom('sessions').selectAll().execute(), []);
  });

  test('is new with every sign-in, whatever was planted before', async (t) => {
    const { base, whoIs, signIn, browser, cookie } = await signedIn(t);
    const planted = 'p'.repeat(43);
    const victim = new Browser();
    victim.plant(base, 'storyboard_session', planted);
    await signIn(victim, 'eve');
    assert.notEqual(held(victim, base)[0]?.value, planted);
    const attacker = new Browser();
    attacker.plant(base, 'storyboard_session', planted);
    assert.equal(await whoIs(attacker), null);
    // Signing in again in the same browser ends what it had.
    const before = browser.copy();
    const former = cookie().value;
    await signIn(browser, 'ada');
    assert.notEqual(cookie().value, former);
    assert.equal(await whoIs(before), null);
  });
});

suite('signing out', () => {
  test('ends the session at the service', async (t) => {
    const { api, base, browser, whoIs } = await signedIn(t);
    const stolen = browser.copy();
    const answer = await browser.ask(`${api}/login/session`, { method: 'DELETE', headers: OWN });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('clear-site-data'), '"cache"');
    assert.deepEqual(held(browser, base), []);
    assert.equal(await whoIs(stolen), null);
  });

  test('is possible elsewhere, by the list of sessions', async (t) => {
    const { api, browser, signIn, sessions, whoIs } = await signedIn(t);
    const phone = new Browser();
    await signIn(phone, 'ada');
    const eve = new Browser();
    await signIn(eve, 'eve');
    const list = await sessions();
    assert.deepEqual(
      list.map(({ current, provider, user_agent }) => ({ current, provider, user_agent })),
      [false, true].map((current) => ({ current, provider: 'Test provider', user_agent: 'node' })),
    );
    assert.ok(!JSON.stringify(list).includes('secret'));
    const of = (row: Row | undefined) => `${api}/login/sessions/${String(row?.['id'])}`;
    const end = (address: string) => browser.ask(address, { method: 'DELETE', headers: OWN });
    const [ofEve] = await sessions(eve);
    assert.equal((await end(of(ofEve))).status, 404, 'those of others are not there');
    assert.equal((await end(of(list[0]))).status, 204);
    assert.equal(await whoIs(phone), null);
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
    assert.equal((await whoIs(eve))?.['full_name'], 'Eve');
  });

  test('everywhere ends all sessions of the person and no other', async (t) => {
    const { api, base, browser, signIn, whoIs } = await signedIn(t);
    const [phone, eve] = [new Browser(), new Browser()];
    await signIn(phone, 'ada');
    await signIn(eve, 'eve');
    const answer = await phone.ask(`${api}/login/sessions`, { method: 'DELETE', headers: OWN });
    assert.equal(answer.status, 204);
    assert.equal(await whoIs(browser), null);
    assert.equal(await whoIs(phone), null);
    assert.deepEqual(held(phone, base), []);
    assert.equal((await whoIs(eve))?.['full_name'], 'Eve');
  });

  test('needs somebody who is signed in', async (t) => {
    const { api } = await startSigningIn(t);
    for (const method of ['GET', 'DELETE']) {
      assert.equal((await fetch(`${api}/login/sessions`, { method })).status, 401);
    }
    assert.equal((await fetch(`${api}/login/session`, { method: 'DELETE' })).status, 204);
  });
});

test('with the cookie only pages of ours may write', async (t) => {
  const { api, base, browser } = await signedIn(t);
  const write = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ theme: 'dark' });
    const id = ((await (await browser.ask(`${api}/users/self`)).json()) as Row)['id'];
    const answer = await browser.ask(`${api}/users/${String(id)}/preferences`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    await answer.text();
    return answer.status;
  };
  const refused: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example.org' },
    { origin: 'null' },
    { origin: `${base}.evil.example.org` },
    { origin: base, 'sec-fetch-site': 'cross-site' },
    { origin: base, 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of refused) assert.equal(await write(headers), 403, JSON.stringify(headers));
  for (const headers of [{ origin: base }, OWN]) {
    assert.equal(await write(headers), 200, JSON.stringify(headers));
  }
});

test('an origin that may call the API may not write with the cookie', async (t) => {
  const origin = 'https://boards.example.org';
  const { api, browser } = await signedIn(t, { allowOrigins: [origin] });
  const answer = await browser.ask(`${api}/login/session`, {
    method: 'DELETE',
    headers: { origin },
  });
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
});

test('behind TLS the cookie is Secure and bound to the host by its name', async (t) => {
  const { app } = await startSigningIn(t, { login: { publicUrl: 'https://board.example.org' } });
  const { headers } = await app.inject('/api/v1/login/start');
  assert.match(String(headers['set-cookie']), /^__Host-storyboard_login_.*; Path=\/;.*; Secure$/);
  assert.match(String(headers.location), /redirect_uri=https%3A%2F%2Fboard\.example\.org%2Fapi/);
  const gone = await app.inject({
    url: '/api/v1/login/session',
    headers: { cookie: '__Host-storyboard_session=x' },
  });
  assert.match(String(gone.headers['set-cookie']), /^__Host-storyboard_session=;.*; Secure$/);
});

test('there is none of it with --plain', async (t) => {
  const { api, browser } = await signedIn(t);
  const plain = await startSigningIn(t, { plain: true });
  for (const path of ['/login', '/login/session', '/login/start', '/login/sessions']) {
    assert.equal((await fetch(plain.api + path)).status, 404, path);
  }
  assert.equal((await browser.ask(`${api}/users/self`)).status, 200);
  const cookie = held(browser, api).map(({ name, value }) => `${name}=${value}`);
  const headers = { cookie: cookie.join() };
  assert.equal((await fetch(`${plain.api}/users/self`, { headers })).status, 401);
  const answer = await fetch(`${plain.api}/stories`, { headers });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('set-cookie'), null);
});
