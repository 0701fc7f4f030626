import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Browser } from '../testing/sign-in/browser.ts';
import { startSigningIn } from '../testing/sign-in/signing-in.ts';

/** What the client is told of a sign-in that failed. */
const toldIn = (url: URL) => ({
  path: url.pathname,
  error: url.searchParams.get('error'),
  return: url.searchParams.get('return'),
});

suite('signing in at a provider', () => {
  test('the first time makes the person, and leads back to where one was', async (t) => {
    const { signIn, whoIs, base, database } = await startSigningIn(t);
    const browser = new Browser();
    assert.equal(await whoIs(browser), null);
    const { url } = await signIn(browser, 'ada', '/stories/1?x=1#comment-2');
    assert.equal(url.href, `${base}/stories/1?x=1#comment-2`);
    const person = await whoIs(browser);
    assert.equal(person?.['full_name'], 'Ada');
    assert.equal(person['email'], 'ada@example.org');
    assert.equal(person['is_superuser'], false);
    assert.equal((await browser.ask(`${base}/api/v1/users/self`)).status, 200);
    assert.equal((await database.selectFrom('users').selectAll().execute()).length, 1);
  });

  test('the second time it is the same person, with the name and address of now', async (t) => {
    const { signIn, whoIs, provider, database } = await startSigningIn(t);
    const browser = new Browser();
    await signIn(browser, 'ada');
    provider.accounts.set('ada', { name: 'Ada L.', email: 'al@example.org', email_verified: true });
    const elsewhere = new Browser();
    await signIn(elsewhere, 'ada');
    const [first, second] = [await whoIs(browser), await whoIs(elsewhere)];
    assert.equal(first?.['id'], second?.['id']);
    assert.equal(second?.['full_name'], 'Ada L.');
    assert.equal(second['email'], 'al@example.org');
    assert.equal((await database.selectFrom('users').selectAll().execute()).length, 1);
  });

  test('who may not sign in is refused, and what was open ends', async (t) => {
    const { signIn, whoIs, database } = await startSigningIn(t);
    const browser = new Browser();
    await signIn(browser, 'ada');
    await database.updateTable('users').set({ enable_login: 0 }).execute();
    assert.equal(await whoIs(browser), null);
    const { url } = await signIn(new Browser(), 'ada');
    assert.deepEqual(toldIn(url), { path: '/login', error: 'refused', return: '/stories/1?x=1' });
    assert.equal((await database.selectFrom('sessions').selectAll().execute()).length, 1);
  });

  test('one may think better of it at the provider', async (t) => {
    const { startAt, whoIs } = await startSigningIn(t);
    const browser = new Browser();
    const page = await browser.open(startAt('/tasks'));
    const { url } = await browser.submit(page, { cancel: '1' });
    assert.deepEqual(toldIn(url), { path: '/login', error: 'cancelled', return: '/tasks' });
    assert.equal(await whoIs(browser), null);
  });

  test('of two sign-ins that one browser began, both come to their end', async (t) => {
    const { startAt, goThrough, whoIs, base } = await startSigningIn(t);
    const browser = new Browser();
    const first = await browser.open(startAt('/one'));
    const second = await browser.open(startAt('/two'));
    const ended = await goThrough(browser, second, 'ada', `${base}/two`);
    assert.equal(ended.url.pathname, '/two');
    const other = await goThrough(browser, first, 'ada', `${base}/one`);
    assert.equal(other.url.pathname, '/one');
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
  });
});

suite('a provider that is away', () => {
  test('is told, and asked again the next time', async (t) => {
    const { signIn, startAt, whoIs, provider, get } = await startSigningIn(t, {
      providerDown: true,
    });
    const browser = new Browser();
    const { url } = await browser.open(startAt('/tasks'));
    assert.deepEqual(toldIn(url), { path: '/login', error: 'provider_down', return: '/tasks' });
    assert.equal((await get('/stories')).status, 200, 'reading goes on');
    await provider.start();
    await signIn(browser, 'ada');
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
  });

  test('in mid-flow is told too', async (t) => {
    const { startAt, goThrough, whoIs, provider, api } = await startSigningIn(t);
    const browser = new Browser();
    const first = await browser.open(startAt('/tasks'));
    const back = await goThrough(browser, first, 'ada', `${api}/login/return`);
    await provider.stop();
    const { url } = await browser.open(back.url.href);
    assert.deepEqual(toldIn(url), { path: '/login', error: 'provider_down', return: '/tasks' });
    assert.equal(await whoIs(browser), null);
  });
});

suite('an answer that was not asked for, or not like this', () => {
  /** The answer of the provider, before the service has seen it. */
  async function answered(t: Parameters<typeof startSigningIn>[0]) {
    const signing = await startSigningIn(t);
    const browser = new Browser();
    const first = await browser.open(signing.startAt('/tasks'));
    const back = await signing.goThrough(browser, first, 'ada', `${signing.api}/login/return`);
    return { ...signing, browser, back: back.url };
  }

  test('wrong or missing state', async (t) => {
    const { browser, back, whoIs } = await answered(t);
    for (const change of [
      (url: URL) => {
        url.searchParams.set('state', 'x'.repeat(43));
      },
      (url: URL) => {
        url.searchParams.delete('state');
      },
      (url: URL) => {
        url.searchParams.append('state', 'another');
      },
    ]) {
      const url = new URL(back);
      change(url);
      assert.equal(toldIn((await browser.open(url.href)).url).error, 'state');
    }
    assert.equal(await whoIs(browser), null);
  });

  test('in another browser than the one that began', async (t) => {
    const { browser, back, whoIs } = await answered(t);
    const other = new Browser();
    assert.equal(toldIn((await other.open(back.href)).url).error, 'state');
    assert.equal(await whoIs(other), null);
    // The answer is used up by it: whoever has it besides gets nothing either.
    assert.equal(toldIn((await browser.open(back.href)).url).error, 'state');
  });

  test('a second time', async (t) => {
    const { browser, back, whoIs, base } = await answered(t);
    const before = browser.copy();
    await browser.open(back.href, { until: `${base}/tasks` });
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada');
    assert.equal(toldIn((await before.open(back.href)).url).error, 'state');
    assert.equal(await whoIs(before), null);
  });

  test('with a code that was used before', async (t) => {
    const { browser, back, startAt, goThrough, api, whoIs, base } = await answered(t);
    await browser.open(back.href, { until: `${base}/tasks` });
    const thief = new Browser();
    const first = await thief.open(startAt('/tasks'));
    const own = await goThrough(thief, first, 'eve', `${api}/login/return`);
    own.url.searchParams.set('code', back.searchParams.get('code') ?? '');
    assert.equal(toldIn((await thief.open(own.url.href)).url).error, 'provider_error');
    assert.equal(await whoIs(thief), null);
  });

  test('too late', async (t) => {
    const { browser, back, later, whoIs } = await answered(t);
    later(601);
    assert.equal(toldIn((await browser.open(back.href)).url).error, 'expired');
    assert.equal(await whoIs(browser), null);
  });

  test('for another nonce, with another verifier, or from another issuer', async (t) => {
    for (const spoil of ['nonce', 'verifier', 'iss'] as const) {
      const { browser, back, whoIs, database } = await answered(t);
      if (spoil === 'iss') back.searchParams.set('iss', 'https://evil.example.org');
      else {
        const value = { [spoil]: 'another'.repeat(7) };
        await database.updateTable('login_attempts').set(value).execute();
      }
      assert.equal(toldIn((await browser.open(back.href)).url).error, 'provider_error', spoil);
      assert.equal(await whoIs(browser), null, spoil);
    }
  });

  test('without its issuer, where the provider says that it always names it', async (t) => {
    const { browser, back } = await answered(t);
    back.searchParams.delete('iss');
    assert.equal(toldIn((await browser.open(back.href)).url).error, 'provider_error');
  });

  test('at the return address of another provider', async (t) => {
    const { browser, back } = await answered(t);
    back.pathname += '/other';
    assert.equal(toldIn((await browser.open(back.href)).url).error, 'state');
  });

  test('of one provider at the return address of another', async (t) => {
    const { api, startAt, goThrough, whoIs } = await startSigningIn(t, { second: true });
    const browser = new Browser();
    const first = await browser.open(`${startAt('/tasks')}&provider=second`);
    const back = await goThrough(browser, first, 'ada', `${api}/login/return/second`);
    const right = back.url.href;
    const wrong = browser.copy();
    back.url.pathname = back.url.pathname.replace('/second', '');
    assert.equal(toldIn((await wrong.open(back.url.href)).url).error, 'state');
    assert.equal(toldIn((await browser.open(right)).url).error, 'state', 'and it is used up');
    const again = new Browser();
    const asked = await again.open(`${startAt('/tasks')}&provider=second`);
    await goThrough(again, asked, 'ada', new URL('/tasks', api).href);
    assert.equal((await whoIs(again))?.['full_name'], 'Ada');
  });

  test('at the return address of the other flow', async (t) => {
    const { browser, back, whoIs } = await answered(t);
    back.pathname = '/api/v1/openid/authorize_return';
    assert.equal((await browser.open(back.href)).status, 400);
    assert.equal(await whoIs(browser), null);
  });
});

suite('where sign-in leads back to', () => {
  test('is a page of ours, whatever is asked', async (t) => {
    const { startAt, goThrough, api, base } = await startSigningIn(t);
    const elsewhere = [
      'https://evil.example.org/',
      '//evil.example.org/',
      '/\\evil.example.org/',
      '/\t/evil.example.org/',
      '\\\\evil.example.org',
      'javascript:alert(1)',
      'evil',
      '/api/v1/login/start?return=/x',
      '/%0d%0aset-cookie:x=1/..//evil',
      '/x/..//evil.example.org/',
      '/.//evil.example.org/',
      '/%2e%2e//evil.example.org/',
      '',
    ];
    for (const target of elsewhere) {
      const browser = new Browser();
      const first = await browser.open(startAt(target));
      const { url } = await goThrough(browser, first, 'ada', `${api}/login/return`);
      const answer = await browser.ask(url.href);
      const led = new URL(answer.headers.get('location') ?? '', url);
      assert.equal(answer.status, 303, target);
      assert.equal(led.origin, base, target);
      assert.ok(!led.pathname.startsWith('//'), target);
      assert.ok(!led.pathname.startsWith('/api/v1/login/start'), target);
      assert.equal(answer.headers.get('x'), null);
    }
  });

  test('is kept with the failure, and only if it is a page of ours', async (t) => {
    const { startAt } = await startSigningIn(t, { providerDown: true });
    for (const [target, kept] of [
      ['/stories/1?a=b&c=d', '/stories/1?a=b&c=d'],
      ['//evil.example.org', '/'],
    ] as const) {
      assert.equal(toldIn((await new Browser().open(startAt(target))).url).return, kept);
    }
  });

  test('is at the one name that the provider knows', async (t) => {
    const { startAt, base } = await startSigningIn(t);
    const localhost = startAt('/tasks').replace('127.0.0.1', 'localhost');
    const answer = await fetch(localhost, { redirect: 'manual' });
    assert.equal(answer.status, 303);
    assert.ok(answer.headers.get('location')?.startsWith(`${base}/api/v1/login/start?return=`));
  });
});

test('what is asked of the provider is what RFC 9700 wants', async (t) => {
  const { startAt, api } = await startSigningIn(t);
  const answer = await fetch(startAt('/'), { redirect: 'manual' });
  const asked = new URL(answer.headers.get('location') ?? '').searchParams;
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.match(asked.get('code_challenge') ?? '', /^[\w-]{43}$/);
  assert.match(asked.get('state') ?? '', /^[\w-]{43}$/);
  assert.match(asked.get('nonce') ?? '', /^[\w-]{43}$/);
  assert.equal(asked.get('redirect_uri'), `${api}/login/return`);
  assert.equal(asked.get('scope'), 'openid profile email');
  assert.match(answer.headers.getSetCookie().join(), /; HttpOnly.*SameSite=Lax/i);
});

test('a provider that is not there is not found', async (t) => {
  const { api } = await startSigningIn(t);
  assert.equal((await fetch(`${api}/login/start?provider=nope`)).status, 404);
  const choices = await (await fetch(`${api}/login`)).json();
  assert.deepEqual(choices, { providers: [{ id: 'tests', name: 'Test provider' }] });
});

test('the clock of the service has no say in what a provider signs', async (t) => {
  const { signIn, whoIs, clock } = await startSigningIn(t);
  for (const year of ['1999', '2077']) {
    clock.now = new Date(`${year}-06-01T12:00:00Z`);
    const browser = new Browser();
    await signIn(browser, 'ada');
    assert.equal((await whoIs(browser))?.['full_name'], 'Ada', year);
  }
});
