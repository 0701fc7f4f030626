import { TestBed } from '@angular/core/testing';
import { aPerson } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Server } from '../api/server';
import { SignInAgain } from './again';
import { Session } from './session';
import { Trace } from './trace';

const ada = aPerson({ id: 1 });
const owen = aPerson({ id: 2, full_name: 'Owen Clarke' });

describe('signing in again', () => {
  let fake: FakeServer;
  let again: SignInAgain;
  let session: Session;

  beforeEach(() => {
    fake = new FakeServer()
      .answer('/login/session', { person: null })
      .answer('POST /stories/5/comments', { id: 9 });
    TestBed.configureTestingModule({ providers: fake.providers(['sessions']) });
    TestBed.inject(Trace).wipe();
    again = TestBed.inject(SignInAgain);
    session = TestBed.inject(Session);
  });
  afterEach(() => {
    TestBed.inject(Trace).wipe();
  });

  /** A write on its way. */
  function write() {
    const outcome: { done?: unknown; failed?: unknown } = {};
    const send = () => TestBed.inject(Server).send('POST', '/stories/5/comments', {});
    void again.write('It is kept.', send).then(
      (done) => (outcome.done = done),
      (failed: unknown) => (outcome.failed = failed),
    );
    return outcome;
  }

  /** The session of the person ends while they write. */
  async function over() {
    session.enter({ person: ada });
    fake.refuse('POST /stories/5/comments', 401, {});
    const outcome = write();
    await settle();
    fake.answer('POST /stories/5/comments', { id: 9 });
    return outcome;
  }

  it('sends at once where somebody is signed in', async () => {
    session.enter({ person: ada });
    const outcome = write();
    await settle();
    expect(outcome.done).toEqual({ id: 9 });
    expect(again.asked()).toBeUndefined();
  });

  it('asks nobody to sign in first, without asking the server in vain', async () => {
    const outcome = write();
    await settle();
    expect(again.asked()).toEqual({ kept: 'It is kept.' });
    expect(fake.requests).toEqual([]);
    session.enter({ person: ada });
    await settle();
    expect(outcome.done).toEqual({ id: 9 });
    expect(again.asked()).toBeUndefined();
  });

  it('sends by itself once the person is back', async () => {
    const outcome = await over();
    expect(outcome).toEqual({});
    expect(again.asked()).toBeDefined();
    session.enter({ person: ada });
    await settle();
    expect(outcome.done).toEqual({ id: 9 });
    expect(fake.count('POST /stories/5/comments')).toBe(2);
  });

  it('sends nothing in the name of another person', async () => {
    const outcome = await over();
    session.enter({ person: owen });
    await settle();
    expect((outcome.failed as Error).message).toBe('Owen Clarke is signed in now.');
    expect(fake.count('POST /stories/5/comments')).toBe(1);
  });

  it('gives the refusal to those who go on reading', async () => {
    const outcome = await over();
    again.decline();
    await settle();
    expect(outcome.failed).toEqual(jasmine.objectContaining({ kind: 'unauthorised' }));
    expect(again.asked()).toBeUndefined();
  });

  it('passes on what is refused for another reason', async () => {
    session.enter({ person: ada });
    fake.refuse('POST /stories/5/comments', 403, { faultstring: 'Not yours' });
    const outcome = write();
    await settle();
    expect((outcome.failed as Error).message).toBe('Not yours');
    expect(again.asked()).toBeUndefined();
  });
});
