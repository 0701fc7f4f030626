import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { importTables } from '../database/import/import-tables.ts';
import { startInstance } from '../testing/instance.ts';
import { run } from '../testing/run.ts';
import { TestProvider } from '../testing/sign-in/provider.ts';
import { tempFolder, tempStore } from '../testing/temp-store.ts';
import { aDumpWithWriters } from '../testing/writers.ts';

async function aStore(t: TestContext) {
  const { database, file } = await tempStore(t);
  await importTables(database, aDumpWithWriters());
  return { database, at: ['--database', file] };
}

suite('npm run token', () => {
  test('makes a token that works, told once and kept hashed', async (t) => {
    const { database, at } = await aStore(t);
    const { out, err, code } = await run('commands/token.ts', '2', ...at);
    assert.equal(code, 0, err);
    assert.match(err, /^A token of Ada for 30 days/);
    assert.match(out, /^[\w-]{43}\n$/, 'nothing but the token, for scripts');
    const kept = await database.selectFrom('accesstokens').selectAll().execute();
    assert.ok(!JSON.stringify(kept).includes(out.trim()));
    const rows = kept.map((row) => ({ ...row }));
    const { get } = await startInstance(t, {
      chunks: [...aDumpWithWriters(), { table: 'accesstokens', rows }],
    });
    const { status, body } = await get('/users/self', out.trim());
    assert.equal(status, 200);
    assert.equal((body as { full_name: string }).full_name, 'Ada');
  });

  test('takes the name of a person, where one alone has it', async (t) => {
    const { database, at } = await aStore(t);
    const { err, code } = await run('commands/token.ts', 'ADA', ...at);
    assert.deepEqual([err.slice(0, 14), code], ['A token of Ada', 0]);
    const twin = { full_name: 'Ada', full_name_folded: 'ada' };
    await database.updateTable('users').set(twin).where('id', '=', 4).execute();
    const two = await run('commands/token.ts', 'ada', ...at);
    assert.equal(two.err, '2 people are called ada: name one by id, of 2, 4\n');
    assert.deepEqual([two.out, two.code], ['', 1]);
  });

  test('says in one line what it cannot do', async (t) => {
    const { database, at } = await aStore(t);
    await database.updateTable('users').set({ enable_login: 0 }).where('id', '=', 4).execute();
    for (const [args, says] of [
      [['99', ...at], /^Nobody has the id, mail address or name 99\n$/],
      [['nobody@example.org', ...at], /^Nobody has/],
      [['4', ...at], /^Eve may not sign in\n$/],
      [['2', '--days', '0', ...at], /^--days takes a number/],
      [['2', '--database', join(tempFolder(t), 'none.db')], /^There is no store/],
      [[...at], /^npm run token -- PERSON/],
    ] as [string[], RegExp][]) {
      const { out, err, code } = await run('commands/token.ts', ...args);
      assert.deepEqual([out, code], ['', 1], args.join(' '));
      assert.match(err, says);
    }
  });
});

suite('npm run superuser', () => {
  test('makes a person where there is none, in a store that is new', async (t) => {
    const file = join(tempFolder(t), 'new.db');
    const at = ['--database', file];
    const { out, code } = await run('commands/superuser.ts', 'root@example.org', ...at);
    assert.equal(code, 0);
    assert.match(out, /^root is person 1 now, a superuser; npm run token -- 1 /);
    const again = await run('commands/superuser.ts', 'Root@Example.org', ...at);
    assert.equal(again.out, 'root was a superuser already\n');
    const { out: token } = await run('commands/token.ts', 'root@example.org', ...at);
    assert.match(token, /^[\w-]{43}\n$/);
  });

  test('raises who has the address', async (t) => {
    const { database, at } = await aStore(t);
    const set = { email: 'ada@example.org', enable_login: 0 };
    await database.updateTable('users').set(set).where('id', '=', 2).execute();
    const { out } = await run('commands/superuser.ts', 'ADA@example.org', ...at);
    assert.equal(out, 'Ada is a superuser now\n');
    const ada = await database
      .selectFrom('users')
      .select(['is_superuser', 'enable_login', 'full_name'])
      .where('id', '=', 2)
      .executeTakeFirst();
    assert.deepEqual(ada, { is_superuser: 1, enable_login: 1, full_name: 'Ada' });
  });

  test('takes no more of a name and an address than the API does', async (t) => {
    const at = ['--database', join(tempFolder(t), 'new.db')];
    for (const [args, says] of [
      [['a@b'], 'A mail address has 5 to 255 characters, not 3\n'],
      [['root@example.org', '--name', 'ab'], 'A name has 3 to 255 characters, not 2\n'],
      [[`${'a'.repeat(300)}@b.org`], 'A mail address has 5 to 255 characters, not 306\n'],
    ] as [string[], string][]) {
      const { out, err, code } = await run('commands/superuser.ts', ...args, ...at);
      assert.deepEqual([out, err, code], ['', says, 1]);
    }
  });

  test('wants a mail address', async (t) => {
    const { at } = await aStore(t);
    const { err, code } = await run('commands/superuser.ts', 'root', ...at);
    assert.deepEqual([err, code], ['"root" is no mail address\n', 1]);
  });
});

/** Something that says of itself what is wanted, at the address of a provider. */
async function pretending(t: TestContext, change: (told: Record<string, unknown>) => unknown) {
  const server = createServer((request, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const told = {
      issuer: base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      userinfo_endpoint: `${base}/me`,
      jwks_uri: `${base}/keys`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
    };
    const keys = { keys: [{ kty: 'RSA' }] };
    const body = request.url === '/keys' ? keys : change(told);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

suite('npm run provider -- check', () => {
  test('finds nothing wrong with a good provider, and says what to register there', async (t) => {
    const provider = await new TestProvider().start();
    t.after(() => provider.stop());
    provider.allow();
    const at = ['--public-url', 'https://board.example.org'];
    const { out, err, code } = await run('commands/provider.ts', 'check', provider.issuer, ...at);
    assert.equal(code, 0, err);
    assert.doesNotMatch(out, /PROBLEM/);
    assert.match(out, /ok +it takes PKCE with S256/);
    assert.match(out, /register https:\/\/board\.example\.org\/api\/v1\/login\/return\n/);
    assert.match(
      out,
      /register https:\/\/board\.example\.org\/api\/v1\/openid\/authorize_return\n/,
    );
  });

  const faults: [string, (told: Record<string, unknown>) => unknown, RegExp][] = [
    [
      'another issuer',
      (told) => ({ ...told, issuer: 'https://other.example' }),
      /it calls itself https:\/\/other\.example, not http.*letter by letter/,
    ],
    [
      'no code flow',
      (told) => ({ ...told, response_types_supported: ['id_token'] }),
      /authorization code flow/,
    ],
    [
      'no code grant',
      (told) => ({ ...told, grant_types_supported: ['implicit'] }),
      /authorization code flow/,
    ],
    [
      'no PKCE',
      (told) => ({ ...told, code_challenge_methods_supported: ['plain'] }),
      /PKCE with S256/,
    ],
    [
      'no token endpoint',
      (told) => ({ ...told, token_endpoint: undefined }),
      /it has no token_endpoint/,
    ],
    [
      'an endpoint by http',
      (told) => ({ ...told, token_endpoint: 'http://id.example/token' }),
      /token_endpoint goes by plain http: http:\/\/id\.example/,
    ],
    ['no JSON', () => '<html>', /not JSON/],
    [
      'no proof that we can give',
      (told) => ({ ...told, token_endpoint_auth_methods_supported: ['tls_client_auth'] }),
      /none of the ways/,
    ],
    [
      'no OpenID',
      (told) => ({ ...told, scopes_supported: ['email', 'profile'] }),
      /no OpenID Connect provider/,
    ],
  ];
  for (const [what, change, says] of faults) {
    test(`tells: ${what}`, async (t) => {
      const issuer = await pretending(t, change);
      const { out, err, code } = await run('commands/provider.ts', 'check', issuer);
      assert.equal(code, 1);
      assert.match(err, /^1 to be mended\n$/);
      const lines = out.split('\n').filter((line) => line.includes('PROBLEM'));
      assert.equal(lines.length, 1, out);
      assert.match(lines[0] ?? '', says);
    });
  }

  test('tells where nothing answers, and addresses that it would never ask', async () => {
    const gone = await new TestProvider().start();
    await gone.stop();
    for (const [issuer, says] of [
      [gone.issuer, /cannot be reached: ECONNREFUSED/],
      ['http://id.example.org', /plain http, which is for this machine alone/],
      ['id.example.org', /is no address/],
    ] as const) {
      const { out, code } = await run('commands/provider.ts', 'check', issuer);
      assert.equal(code, 1);
      assert.match(out, says);
    }
    const { err } = await run('commands/provider.ts', 'check');
    assert.match(err, /^No provider to look at/);
  });
});
