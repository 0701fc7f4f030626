import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { Browser } from '../../testing/sign-in/browser.ts';
import { CLIENT, type Fields, type Row, startClient, STATE } from '../../testing/sign-in/client.ts';

for (const plain of [false, true]) {
  suite(`the original's flow${plain ? ' with --plain' : ''}`, () => {
    test('leads back with a code and the state before the #, and the code to tokens', async (t) => {
      const { comeBack, exchange, refresh, asks, database } = await startClient(t, { plain });
      const url = await comeBack();
      assert.equal(url.origin + url.pathname + url.hash, CLIENT);
      assert.equal(url.searchParams.get('state'), STATE);
      const { status, body } = await exchange(url.searchParams.get('code') ?? '');
      assert.equal(status, 200);
      assert.equal(body['token_type'], 'Bearer');
      assert.equal(body['expires_in'], 3600);
      assert.equal(body['id_token'], 1);
      assert.equal(await asks(body), 200);
      const renewed = await refresh(body);
      assert.equal(renewed.status, 200);
      assert.equal(await asks(renewed.body), 200);
      assert.equal(await asks(body), 401, 'a refresh ends the old access token');
      const kept = JSON.stringify(
        await Promise.all([
          database.selectFrom('accesstokens').selectAll().execute(),
          database.selectFrom('refreshtokens').selectAll().execute(),
        ]),
      );
      for (const secret of [renewed.body['access_token'], renewed.body['refresh_token']]) {
        assert.equal(kept.includes(String(secret)), plain, 'hashed outside plain');
      }
    });

    test('takes a code once, and soon', async (t) => {
      const { codeFor, exchange, later } = await startClient(t, { plain });
      const code = await codeFor();
      assert.equal((await exchange(code)).status, 200);
      assert.equal((await exchange(code)).status, 401);
      const late = await codeFor();
      later(301);
      assert.deepEqual(await exchange(late), { status: 401, body: { error: 'invalid_grant' } });
    });

    test('ends access tokens after an hour and refresh tokens after a week', async (t) => {
      const { codeFor, exchange, refresh, asks, later } = await startClient(t, { plain });
      const { body } = await exchange(await codeFor());
      later(3599);
      assert.equal(await asks(body), 200);
      later(2);
      assert.equal(await asks(body), 401);
      const renewed = await refresh(body);
      assert.equal(renewed.status, 200);
      later(604_801);
      assert.equal((await refresh(renewed.body)).status, 401);
    });

    test('tells the client when somebody thinks better of it, or may not', async (t) => {
      const { authorizeAt, comeBack, database } = await startClient(t, { plain });
      const until = 'https://boards.example.org/';
      const browser = new Browser();
      const first = await browser.open(authorizeAt());
      const { url } = await browser.submit(first, { cancel: '1' }, { until });
      assert.equal(url.searchParams.get('error'), 'access_denied');
      assert.equal(url.searchParams.get('state'), plain ? null : STATE);
      assert.equal(url.hash, '#!/auth/token');
      await comeBack();
      await database.updateTable('users').set({ enable_login: 0 }).execute();
      assert.equal((await comeBack()).searchParams.get('error'), 'access_denied');
    });

    test('tells the client when the provider is away', async (t) => {
      const { comeBack } = await startClient(t, { plain, providerDown: true });
      const url = await comeBack();
      assert.equal(url.searchParams.get('error'), 'temporarily_unavailable');
      assert.equal(url.hash, '#!/auth/token');
    });

    test('tells the client that no provider is set up', async (t) => {
      const { comeBack } = await startClient(t, {
        plain,
        login: { providers: [], allowRedirects: [CLIENT] },
      });
      assert.equal((await comeBack()).searchParams.get('error'), 'server_error');
    });
  });
}

test('there are codes alone, no token in an address, and two grants', async (t) => {
  const { api, authorizeAt, codeFor } = await startClient(t);
  for (const response_type of ['token', 'id_token', 'code token', '']) {
    const answer = await fetch(authorizeAt({ response_type }), { redirect: 'manual' });
    const led = answer.headers.get('location') ?? '';
    assert.match(led, /[?&]error=/, response_type);
    assert.doesNotMatch(led, /access_token|[?&]code=/, response_type);
  }
  const code = await codeFor();
  for (const grant_type of ['password', 'client_credentials', 'implicit', '']) {
    const body = new URLSearchParams({ grant_type, code, username: 'ada', password: 'ada' });
    const answer = await fetch(`${api}/openid/token`, { method: 'POST', body });
    assert.ok([400, 401].includes(answer.status), grant_type);
    assert.equal(((await answer.json()) as Row)['access_token'], undefined);
  }
});

suite('redirect addresses', () => {
  const near = [
    'https://boards.example.org/tools/',
    'https://boards.example.org/tools/#!/auth/token/',
    'https://boards.example.org/tools/?x=1#!/auth/token',
    'https://boards.example.org:444/tools/#!/auth/token',
    'http://boards.example.org/tools/#!/auth/token',
    'https://boards.example.org.evil.example/tools/#!/auth/token',
    'https://boards.example.org@evil.example/tools/#!/auth/token',
    'https://evil.example/#!/auth/token',
    'HTTPS://boards.example.org/tools/#!/auth/token',
    'javascript:alert(1)',
    '//evil.example/',
  ];

  test('are on the list letter by letter, or nothing leads there', async (t) => {
    const { authorizeAt } = await startClient(t);
    for (const redirect_uri of near) {
      for (const more of [{}, { scope: 'wrong' }, { response_type: '' }] as Fields[]) {
        const answer = await fetch(authorizeAt({ redirect_uri, ...more }), { redirect: 'manual' });
        assert.equal(answer.status, 400, redirect_uri);
        assert.equal(answer.headers.get('location'), null, redirect_uri);
        assert.equal(((await answer.json()) as Row)['error'], 'invalid_request');
      }
    }
  });

  test('need no list with --plain, as in the original', async (t) => {
    const { authorizeAt } = await startClient(t, { plain: true, login: { allowRedirects: [] } });
    const answer = await fetch(authorizeAt(), { redirect: 'manual' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('set-cookie'), null);
    const script = await fetch(authorizeAt({ redirect_uri: 'javascript:alert(1)' }));
    assert.equal(script.status, 400);
  });

  test('hold the client that is served here', async (t) => {
    const { authorizeAt, base } = await startClient(t);
    const own = { client_id: '127.0.0.1', redirect_uri: `${base}/#!/auth/token` };
    const answer = await fetch(authorizeAt(own), { redirect: 'manual' });
    assert.equal(answer.status, 303);
  });
});

suite('a code that somebody else got hold of', () => {
  const verifier = 'v'.repeat(64);
  const challenge = {
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };

  test('is worth nothing without the verifier, where the client gave a challenge', async (t) => {
    const { codeFor, exchange } = await startClient(t);
    const right = await exchange(await codeFor(challenge), { code_verifier: verifier });
    assert.equal(right.status, 200);
    const stolen = await codeFor(challenge);
    for (const more of [{}, { code_verifier: 'w'.repeat(64) }, { code_verifier: verifier }]) {
      assert.equal((await exchange(stolen, more as Fields)).status, 401, 'the first try ends it');
    }
    const downgraded = await codeFor();
    assert.equal((await exchange(downgraded, { code_verifier: verifier })).status, 401);
  });

  test('has no challenge that hides nothing', async (t) => {
    const { comeBack } = await startClient(t);
    const plainly = { code_challenge: verifier, code_challenge_method: 'plain' };
    assert.equal((await comeBack(plainly)).searchParams.get('error'), 'invalid_request');
  });

  test('is worth nothing for another redirect address', async (t) => {
    const { codeFor, exchange } = await startClient(t);
    const other = { redirect_uri: 'https://evil.example/' };
    assert.equal((await exchange(await codeFor(), other)).status, 401);
    assert.equal((await exchange(await codeFor(), { redirect_uri: CLIENT })).status, 200);
  });

  test('is worth nothing to another client, by name or by the origin of its page', async (t) => {
    const { codeFor, exchange } = await startClient(t);
    const own = 'https://boards.example.org';
    for (const [more, headers, status] of [
      [{ client_id: 'boards.example.org' }, { origin: own }, 200],
      [{}, { origin: own }, 200],
      [{}, { origin: 'null' }, 200],
      [{ client_id: 'other.example.org' }, {}, 401],
      [{}, { origin: 'https://other.example.org' }, 401],
      [{}, { origin: 'http://boards.example.org' }, 401],
      [{ redirect_uri: `${CLIENT}/` }, { origin: own }, 401],
      [{ redirect_uri: '' }, {}, 401],
    ] as const) {
      const { status: answered } = await exchange(await codeFor(), more, headers);
      assert.equal(answered, status, JSON.stringify([more, headers]));
    }
  });

  test('is bound to nothing of that with --plain, as in the original', async (t) => {
    const { codeFor, exchange } = await startClient(t, { plain: true });
    const more = { redirect_uri: 'https://evil.example/', client_id: 'evil.example' };
    assert.equal(
      (await exchange(await codeFor(), more, { origin: 'https://evil.example' })).status,
      200,
    );
  });

  test('ends the tokens that came of it when it is shown again', async (t) => {
    const { codeFor, exchange, refresh, asks } = await startClient(t);
    const code = await codeFor();
    const { body } = await exchange(code);
    const renewed = await refresh(body);
    assert.equal(await asks(renewed.body), 200);
    assert.equal((await exchange(code)).status, 401);
    assert.equal(await asks(renewed.body), 401);
    assert.equal((await refresh(renewed.body)).status, 401);
  });
});

test('a refresh token that is shown again ends all that came of it, and nothing else', async (t) => {
  const { codeFor, exchange, refresh, asks } = await startClient(t);
  const { body: first } = await exchange(await codeFor());
  const { body: other } = await exchange(await codeFor());
  const { body: second } = await refresh(first);
  const { body: third } = await refresh(second);
  assert.equal(await asks(third), 200);
  assert.equal((await refresh(first)).status, 401);
  assert.equal(await asks(third), 401);
  assert.equal((await refresh(third)).status, 401);
  assert.equal(await asks(other), 200);
});

test('the tokens of who may not sign in any more end', async (t) => {
  const { codeFor, exchange, refresh, asks, database } = await startClient(t);
  const { body } = await exchange(await codeFor());
  await database.updateTable('users').set({ enable_login: 0 }).execute();
  assert.equal(await asks(body), 401);
  assert.equal((await refresh(body)).status, 401);
});

test('a code for another client is no session here, and the return is bound to the browser', async (t) => {
  const { authorizeAt, goThrough, api, whoIs } = await startClient(t);
  const browser = new Browser();
  const first = await browser.open(authorizeAt());
  const back = await goThrough(browser, first, 'ada', `${api}/openid/authorize_return`);
  const other = await new Browser().ask(back.url.href);
  assert.equal(other.status, 400);
  assert.equal(await whoIs(browser), null);
});
