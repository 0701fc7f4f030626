import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aPerson } from '../../../testing/builders';
import { FakeClock } from '../../../testing/fake-clock';
import { FakeServer } from '../../../testing/fake-server';
import { OtherTab } from '../../../testing/other-tab';
import { settle } from '../../../testing/settle';
import { Server } from '../../api/server';
import { RETURNED, type Returned, Session } from '../session';
import { Trace } from '../trace';
import type { Grant } from './grant';

const ada = aPerson({ id: 1, full_name: 'Ada Example' });
const HOUR = 3600_000;

describe('signing in with a token', () => {
  let fake: FakeServer;
  let other: OtherTab;
  /** The token that the server takes. */
  let valid: string;
  let back: Returned | undefined;

  beforeEach(() => {
    valid = 'first';
    fake = new FakeServer()
      .route('/users/self', (_params, asked) => guarded(asked.authorization, ada))
      .route('/stories', (_params, asked) =>
        asked.authorization ? guarded(asked.authorization, []) : { body: [] },
      )
      .answer('POST /openid/token', answerWith('first', 'refresh-1'));
    back = undefined;
    const code = { provide: RETURNED, useFactory: () => back ?? null };
    TestBed.configureTestingModule({
      providers: [fake.providers([], 'https://client.test'), code],
    });
    TestBed.inject(Trace).wipe();
    other = new OtherTab('storyboard-token');
  });
  afterEach(() => {
    other.close();
    TestBed.inject(Trace).wipe();
  });

  function guarded(authorization: string | undefined, body: unknown) {
    return authorization === `Bearer ${valid}` ? { body } : { status: 401, body: {} };
  }

  const answerWith = (access: string, refresh: string) => ({
    access_token: access,
    refresh_token: refresh,
    token_type: 'Bearer',
    expires_in: 3600,
    id_token: 1,
  });

  const read = () => TestBed.inject(Server).get('/stories', {}, new AbortController().signal);
  const tokensAsked = () => fake.asked.filter(({ path }) => path === '/openid/token');

  async function returned() {
    back = { code: 'abc', return: '/stories/5' };
    const session = TestBed.inject(Session);
    await settle();
    return session;
  }

  it('takes a token for the code, as form data, and asks with it', async () => {
    const session = await returned();
    expect(session.person()?.full_name).toBe('Ada Example');
    expect(tokensAsked().map(({ body }) => body)).toEqual([
      'grant_type=authorization_code&code=abc',
    ]);
    await read();
    expect(fake.asked.at(-1)?.authorization).toBe('Bearer first');
  });

  it('lets reads wait for the token, so that private stories are there', async () => {
    fake.hold();
    back = { code: 'abc', return: '/' };
    TestBed.inject(Session);
    const waiting = read();
    fake.release();
    await waiting;
    expect(fake.asked.at(-1)?.authorization).toBe('Bearer first');
  });

  it('writes no token anywhere', async () => {
    await returned();
    const stored = JSON.stringify([localStorage, sessionStorage]);
    expect(stored).toContain('Ada Example');
    expect(stored).not.toContain('first');
    expect(stored).not.toContain('refresh-1');
  });

  it('says what became of a code that the server does not take', async () => {
    fake.refuse('POST /openid/token', 401, { error: 'invalid_grant' });
    const router = TestBed.inject(Router);
    const navigate = spyOn(router, 'navigate').and.resolveTo(true);
    const session = await returned();
    expect(session.state()).toBe('nobody');
    const queryParams = { error: 'expired', return: '/stories/5' };
    expect(navigate).toHaveBeenCalledWith(['/login'], { queryParams });
  });

  it('renews a token before it ends, once for all who ask', async () => {
    await returned();
    fake.answer('POST /openid/token', answerWith('second', 'refresh-2'));
    await TestBed.inject(FakeClock).advance(HOUR - 60_000);
    valid = 'second';
    await Promise.all([read(), read(), read()]);
    expect(tokensAsked().map(({ body }) => body)).toEqual([
      'grant_type=authorization_code&code=abc',
      'grant_type=refresh_token&refresh_token=refresh-1',
    ]);
    expect(fake.asked.at(-1)?.authorization).toBe('Bearer second');
  });

  it('renews a token that the server does not take any more, and asks again', async () => {
    const session = await returned();
    fake.answer('POST /openid/token', answerWith('second', 'refresh-2'));
    valid = 'second';
    expect((await read()).body).toEqual([]);
    expect(session.state()).toBe('signedIn');
  });

  it('reads on as nobody when it cannot be renewed; the person stays', async () => {
    const session = await returned();
    fake.refuse('POST /openid/token', 401, { error: 'invalid_grant' });
    valid = 'none';
    expect((await read()).body).toEqual([]);
    expect(session.state()).toBe('over');
    expect(session.person()?.id).toBe(1);
  });

  it('offline is not signed out', async () => {
    const session = await returned();
    await TestBed.inject(FakeClock).advance(HOUR);
    fake.unplug();
    const outcome: { error?: unknown } = {};
    void read().catch((error: unknown) => (outcome.error = error));
    while (!outcome.error) await TestBed.inject(FakeClock).advance(1000);
    expect(session.state()).toBe('signedIn');
  });

  it('does not spend a refresh token that another tab has spent', async () => {
    await returned();
    // Another tab holds the token too, and has renewed it.
    const release = await holdAsTab();
    const renewed: Grant = { access: 'second', refresh: 'r2', personId: 1, since: Infinity };
    other.answer((word) => ('ask' in (word as object) ? { grant: renewed } : undefined));
    valid = 'second';
    await read();
    release();
    expect(tokensAsked().length).toBe(1);
    expect(fake.asked.at(-1)?.authorization).toBe('Bearer second');
  });

  it('gets the token from another tab after a reload', async () => {
    const release = await holdAsTab();
    const grant: Grant = { access: 'first', personId: 1, since: 0 };
    other.answer((word) => ('ask' in (word as object) ? { grant } : undefined));
    TestBed.inject(Trace).leave({ by: 'token', person: ada });
    const session = TestBed.inject(Session);
    await read();
    release();
    expect(session.state()).toBe('signedIn');
    expect(fake.asked.at(-1)?.authorization).toBe('Bearer first');
  });

  it('says that a reload lost the token where no other tab has it', async () => {
    TestBed.inject(Trace).leave({ by: 'token', person: ada });
    const session = TestBed.inject(Session);
    await settle();
    expect(session.state()).toBe('over');
    expect(session.notice()).toBe('reload');
  });

  it('deletes its token at the server on signing out', async () => {
    const session = await returned();
    fake
      .answer('/users/1/tokens', [
        { id: 7, access_token: 'another' },
        { id: 8, access_token: 'first' },
      ])
      .route('DELETE /users/1/tokens/8', () => ({ status: 204, body: '' }));
    await session.signOut();
    expect(fake.count('DELETE /users/1/tokens/8')).toBe(1);
    expect(session.notice()).toBeUndefined();
  });

  it('says that the token could not be deleted', async () => {
    const session = await returned();
    fake.refuse('/users/1/tokens', 403, {});
    await session.signOut();
    expect(session.state()).toBe('nobody');
    expect(session.notice()).toBe('unrevoked');
  });

  /** Holds the lock that says a tab has a token. */
  function holdAsTab(): Promise<() => void> {
    return new Promise((ready) => {
      void navigator.locks.request(
        'storyboard-token https://tracker.test/api/v1',
        { mode: 'shared' },
        () =>
          new Promise<void>((release) => {
            ready(release);
          }),
      );
    });
  }
});
