import { TestBed } from '@angular/core/testing';
import { aPerson } from '../../testing/builders';
import { FakeClock } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { OtherTab } from '../../testing/other-tab';
import { settle, turn } from '../../testing/settle';
import type { Refusal } from '../api/refusal';
import { Server } from '../api/server';
import { Session } from './session';
import { Trace } from './trace';

const ada = aPerson({ id: 1, full_name: 'Ada Example' });
const owen = aPerson({ id: 2, full_name: 'Owen Clarke' });

describe('the session, by cookie', () => {
  let fake: FakeServer;
  let other: OtherTab;

  beforeEach(() => {
    fake = new FakeServer().answer('/login/session', { person: ada });
    TestBed.configureTestingModule({ providers: fake.providers(['sessions']) });
    TestBed.inject(Trace).wipe();
    other = new OtherTab();
  });
  afterEach(() => {
    other.close();
    TestBed.inject(Trace).wipe();
  });

  const read = () => TestBed.inject(Server).get('/stories', {}, new AbortController().signal);

  /** A session as it is after a page was loaded. */
  async function begin() {
    const session = TestBed.inject(Session);
    await settle();
    return session;
  }

  async function signedIn() {
    TestBed.inject(Trace).leave({ by: 'cookie', person: ada });
    return begin();
  }

  it('asks for nobody where this device knows of no sign-in', async () => {
    const session = await begin();
    expect(session.state()).toBe('nobody');
    expect(session.who()).toBe(0);
    expect(fake.requests).toEqual([]);
  });

  it('shows who was signed in at once, and asks whether that holds', async () => {
    TestBed.inject(Trace).leave({ by: 'cookie', person: ada });
    const session = TestBed.inject(Session);
    expect(session.person()?.full_name).toBe('Ada Example');
    await settle();
    expect(session.state()).toBe('signedIn');
    expect(fake.requests).toEqual(['/login/session']);
  });

  it('does not know who is there until a sign-in that left the page is confirmed', async () => {
    TestBed.inject(Trace).leave({ by: 'cookie' });
    const session = TestBed.inject(Session);
    expect(session.who()).toBeUndefined();
    await settle();
    expect(session.who()).toBe(1);
  });

  it('is nobody after a sign-in that came to nothing', async () => {
    fake.answer('/login/session', { person: null });
    TestBed.inject(Trace).leave({ by: 'cookie' });
    const session = await begin();
    expect(session.state()).toBe('nobody');
    expect(session.notice()).toBeUndefined();
  });

  it('tells the other tabs of a sign-in', async () => {
    const session = await begin();
    session.enter({ person: ada });
    await settle();
    expect(session.state()).toBe('signedIn');
    expect(await other.heardSomething()).toEqual([
      jasmine.objectContaining({ kind: 'in', by: 'cookie' }),
    ]);
  });

  it('follows a sign-in in another tab', async () => {
    const session = await begin();
    await other.say({ kind: 'in', by: 'cookie' });
    await settle();
    expect(session.person()?.id).toBe(1);
  });

  it('does not listen to tabs that work with another server', async () => {
    const session = await begin();
    const elsewhere = new OtherTab('storyboard-session', 'https://elsewhere.test/api/v1');
    await elsewhere.say({ kind: 'in', by: 'cookie' });
    elsewhere.close();
    await settle();
    expect(session.state()).toBe('nobody');
    expect(fake.requests).toEqual([]);
  });

  it('reads on as nobody when the session is over, and says so; the person stays', async () => {
    const session = await signedIn();
    let refusals = 0;
    fake.answer('/login/session', { person: null }).route('/stories', () => {
      return refusals++ === 0 ? { status: 401, body: {} } : { body: [] };
    });
    expect((await read()).body).toEqual([]);
    expect(session.state()).toBe('over');
    expect(session.person()?.id).toBe(1);
    expect(session.notice()).toBe('over');
  });

  it('asks once whether the session is over, however many reads were refused', async () => {
    await signedIn();
    fake.answer('/login/session', { person: null });
    fake.refuse('/stories', 401, {});
    await Promise.allSettled([read(), read(), read(), read(), read(), read()]);
    expect(fake.count('/login/session')).toBe(2);
  });

  it('throws what is refused to a write, and does not send it twice', async () => {
    const session = await signedIn();
    fake.answer('/login/session', { person: null });
    fake.refuse('POST /stories', 401, { description: 'Nobody is signed in.' });
    const refusal = await TestBed.inject(Server)
      .send('POST', '/stories', {})
      .catch((error: unknown) => error as Refusal);
    expect(refusal).toEqual(jasmine.objectContaining({ kind: 'unauthorised' }));
    expect(fake.count('POST /stories')).toBe(1);
    expect(session.state()).toBe('over');
  });

  it('offline is not signed out', async () => {
    fake.unplug();
    TestBed.inject(Trace).leave({ by: 'cookie', person: ada });
    const session = TestBed.inject(Session);
    await turn();
    await TestBed.inject(FakeClock).advance(5000);
    expect(session.state()).toBe('signedIn');
  });

  it('ends the session at the server, here and in the other tabs', async () => {
    const session = await signedIn();
    fake.route('DELETE /login/session', () => ({ status: 204, body: '' }));
    await session.signOut();
    await settle();
    expect(fake.count('DELETE /login/session')).toBe(1);
    expect(session.state()).toBe('nobody');
    expect(TestBed.inject(Trace).read()).toBeUndefined();
    expect(await other.heardSomething()).toEqual([
      jasmine.objectContaining({ kind: 'out', id: 1 }),
    ]);
  });

  it('stays signed in where the server could not be told, and gives the reason', async () => {
    const session = await signedIn();
    fake.refuse('DELETE /login/session', 500, { faultstring: 'The store is full' });
    await expectAsync(session.signOut()).toBeRejectedWithError('The store is full');
    expect(session.state()).toBe('signedIn');
  });

  it('takes a session that is gone already for ended', async () => {
    const session = await signedIn();
    fake.answer('/login/session', { person: null });
    fake.refuse('DELETE /login/session', 401, {});
    await session.signOut();
    expect(session.state()).toBe('nobody');
  });

  it('notices that the person signed out in another tab, and what was kept is gone', async () => {
    const session = await signedIn();
    await new Promise((done) => {
      indexedDB.open('storyboard-mirror').onsuccess = done;
    }).then((event) => {
      ((event as Event).target as IDBOpenDBRequest).result.close();
    });
    await other.say({ kind: 'out', id: 1 });
    await settle();
    expect(session.state()).toBe('nobody');
    expect(session.notice()).toBe('elsewhere');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('storyboard-mirror');
  });

  it('is another person after another one signed in elsewhere', async () => {
    const session = await signedIn();
    fake.answer('/login/session', { person: owen });
    await other.say({ kind: 'in', by: 'cookie' });
    await settle();
    expect(session.who()).toBe(2);
  });

  it('remembers a sign-in that the page is left for while nobody is asked for', async () => {
    fake.answer('/login/session', { person: null });
    const session = await begin();
    const asked = session.renew();
    session.expect();
    await asked;
    expect(TestBed.inject(Trace).read()).toEqual({ by: 'cookie' });
  });
});
