import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Browser } from '../testing/sign-in/browser.ts';
import { startSigningIn } from '../testing/sign-in/signing-in.ts';

/** People who are here before anybody signed in at a provider. */
const chunks = [
  {
    table: 'users',
    rows: [
      { id: 1, full_name: 'Root', email: 'root@example.org', is_superuser: true },
      { id: 2, full_name: 'Nobody in particular' },
    ],
  },
];

async function started(t: Parameters<typeof startSigningIn>[0]) {
  const signing = await startSigningIn(t, { chunks });
  const people = () =>
    signing.database.selectFrom('users').select(['id', 'full_name', 'email']).execute();

  /** Signs in as somebody of whom the provider says this; the id of the person, or the error. */
  async function come(login: string, account: { email?: string; email_verified?: boolean }) {
    signing.provider.accounts.set(login, { name: login, ...account });
    const browser = new Browser();
    const { url } = await signing.signIn(browser, login);
    return url.searchParams.get('error') ?? (await signing.whoIs(browser))?.['id'];
  }
  return { ...signing, people, come };
}

suite('a mail address that somebody here has already', () => {
  test('is the same person, if it is verified and that person never came from a provider', async (t) => {
    const { come, people } = await started(t);
    assert.equal(await come('r', { email: 'Root@Example.org', email_verified: true }), 1);
    assert.equal((await people()).length, 2);
    assert.equal(await come('r', { email: 'root@example.org', email_verified: true }), 1);
  });

  test('is taken, if the provider did not verify it', async (t) => {
    for (const email_verified of [false, undefined]) {
      const { come, people, database } = await started(t);
      const account = {
        email: 'root@example.org',
        ...(email_verified === false && { email_verified }),
      };
      const came = await come('eve', account);
      if (email_verified === false) {
        const eve = (await people()).find(({ id }) => id === came);
        assert.deepEqual([eve?.full_name, eve?.email], ['eve', null], 'somebody else, without it');
      } else assert.equal(came, 'email_taken');
      const identities = await database.selectFrom('identities').selectAll().execute();
      assert.ok(!identities.some(({ user_id }) => user_id === 1));
    }
  });

  test('is taken, once that person came from a provider', async (t) => {
    const { come, people, database } = await started(t);
    assert.equal(await come('r', { email: 'root@example.org', email_verified: true }), 1);
    const eve = { email: 'ROOT@example.org', email_verified: true };
    assert.equal(await come('eve', eve), 'email_taken');
    assert.equal((await people()).length, 2);
    assert.equal((await database.selectFrom('sessions').selectAll().execute()).length, 1);
  });

  test('is not taken over at a later sign-in either: one keeps the former', async (t) => {
    const { come, people } = await started(t);
    const id = await come('eve', { email: 'eve@example.org', email_verified: true });
    const later = { email: 'root@example.org', email_verified: true };
    assert.equal(await come('eve', later), id);
    const rows = await people();
    assert.deepEqual(
      rows.map(({ email }) => email),
      ['root@example.org', null, 'eve@example.org'],
    );
  });
});

test('an address that somebody gave of themselves keeps nobody out, and lets nobody in', async (t) => {
  const { come, send, get, database } = await started(t);
  const eve = await come('eve', { email: 'eve@example.org', email_verified: true });
  const token = { user_id: Number(eve), access_token: 'eve-token', expires_in: 3600 };
  await database
    .insertInto('accesstokens')
    .values({ ...token, expires_at: '2030-01-01T00:00:00' })
    .execute();
  const root = { ...token, user_id: 1, access_token: 'root-token' };
  await database
    .insertInto('accesstokens')
    .values({ ...root, expires_at: '2030-01-01T00:00:00' })
    .execute();
  const path = `/users/${String(eve)}`;
  const email = async () => ((await get(path, 'eve-token')).body as { email: string }).email;

  // Whether somebody has it is not told.
  for (const address of [
    'Root@example.org',
    'root@example.org',
    'nobody@example.org',
    'Root@example.org',
  ]) {
    const { status, body } = await send('PUT', path, 'eve-token', { email: address });
    assert.deepEqual([status, (body as { email: string }).email], [200, address]);
  }
  // A superuser who sends the row back proves nothing.
  const shown = (await get(path, 'root-token')).body as object;
  const sent = await send('PUT', path, 'root-token', { ...shown, full_name: 'Eve herself' });
  assert.equal(sent.status, 200);
  const found = (await get('/users?email=Root@', 'root-token')).body as { id: number }[];
  assert.deepEqual(
    found.map(({ id }) => id),
    [1, eve],
  );

  assert.equal(await come('r', { email: 'root@example.org', email_verified: true }), 1);
  assert.equal(await email(), 'Root@example.org');
  // What the provider proves comes in its place.
  assert.equal(await come('eve', { email: 'eve@example.com', email_verified: true }), eve);
  assert.equal(await email(), 'eve@example.com');
  assert.equal((await send('PUT', path, 'root-token', { email: 'ROOT@example.org' })).status, 400);
});

test('who is refused is not found by the mail address either', async (t) => {
  const { come, database } = await started(t);
  await database.updateTable('users').set({ enable_login: 0 }).where('id', '=', 1).execute();
  assert.equal(await come('r', { email: 'root@example.org', email_verified: true }), 'refused');
  assert.deepEqual(await database.selectFrom('identities').selectAll().execute(), []);
});

test('a subject of another issuer is another person', async (t) => {
  const { come, database } = await started(t);
  const id = await come('ada', { email: 'ada@example.org', email_verified: true });
  const row = await database.selectFrom('identities').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual([row.user_id, row.subject], [id, 'ada']);
  await database.updateTable('identities').set({ issuer: 'https://other.example' }).execute();
  assert.equal(
    await come('ada', { email: 'ada@example.org', email_verified: true }),
    'email_taken',
  );
  assert.notEqual(await come('ada', { email: 'ada@example.com', email_verified: true }), id);
});

test('nobody becomes a superuser by what a provider says', async (t) => {
  const { provider, signIn, whoIs } = await started(t);
  provider.accounts.set('eve', { name: 'Eve', is_superuser: true } as object);
  const browser = new Browser();
  await signIn(browser, 'eve');
  assert.equal((await whoIs(browser))?.['is_superuser'], false);
});

test('a name is text of one line, whatever a provider sends', async (t) => {
  const { provider, signIn, whoIs } = await started(t);
  provider.accounts.set('eve', { name: `  Eve\u0000\n\u202e ${'x'.repeat(500)}` });
  const browser = new Browser();
  await signIn(browser, 'eve');
  const name = String((await whoIs(browser))?.['full_name']);
  assert.match(name, /^Eve/);
  assert.doesNotMatch(name, /[\p{Cc}\u202e]/u);
  assert.equal(name.length, 255);
});

test('an import that replaces people ends what they had from sign-in', async (t) => {
  const { come, replace, database } = await started(t);
  const ada = await come('ada', { email: 'ada@example.org', email_verified: true });
  await database
    .insertInto('own_addresses')
    .values({ user_id: Number(ada), email: 'ada@example.com' })
    .execute();
  await replace(chunks);
  for (const table of ['sessions', 'identities', 'login_attempts', 'own_addresses'] as const) {
    assert.deepEqual(await database.selectFrom(table).selectAll().execute(), [], table);
  }
});
