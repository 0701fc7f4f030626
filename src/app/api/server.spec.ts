import { TestBed } from '@angular/core/testing';
import { FakeClock } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { nextTask } from '../../testing/settle';
import type { Refusal } from './refusal';
import { Server } from './server';
import type { Answer } from './wire';

describe('the server', () => {
  let fake: FakeServer;
  let clock: FakeClock;

  beforeEach(() => {
    fake = new FakeServer();
    TestBed.configureTestingModule({ providers: fake.providers([]) });
    clock = TestBed.inject(FakeClock);
  });

  /** An answer or a refusal on its way. */
  function get(path: string, abort = new AbortController()) {
    const outcome: { answer?: Answer; refusal?: Refusal } = {};
    void TestBed.inject(Server)
      .get(path, {}, abort.signal)
      .then(
        (answer) => (outcome.answer = answer),
        (refusal: unknown) => (outcome.refusal = refusal as Refusal),
      );
    return outcome;
  }

  it('answers with the body and the total', async () => {
    fake.list('/stories', [{ id: 1 }]);
    const got = get('/stories');
    await nextTask();
    expect(got.answer).toEqual({ body: [{ id: 1 }], total: 1, markerLost: false });
  });

  it('notices that the server did not know a marker', async () => {
    fake.list('/tasks', [{ id: 1 }, { id: 2 }]);
    const [known, unknown] = [get('/tasks?limit=1&marker=1'), get('/tasks?limit=1&marker=7')];
    await nextTask();
    expect(known.answer?.markerLost).toBeFalse();
    expect(unknown.answer?.markerLost).toBeTrue();
  });

  it('takes a marker that is told to be gone for one that the server did not know', async () => {
    fake.refuse('/tasks', 410, { faultcode: 'Client', faultstring: 'gone', debuginfo: null });
    const [marked, other] = [get('/tasks?limit=1&marker=7'), get('/tasks?limit=1')];
    await nextTask();
    expect(marked.answer?.markerLost).toBeTrue();
    expect(other.refusal?.status).toBe(410);
  });

  it('tries three times when the network stumbles', async () => {
    fake.list('/stories', []);
    fake.unplug();
    const got = get('/stories');
    await clock.advance(299);
    expect(fake.requests.length).toBe(1);
    await clock.advance(1);
    expect(fake.requests.length).toBe(2);
    fake.plug();
    await clock.advance(1000);
    expect(fake.requests.length).toBe(3);
    expect(got.answer?.total).toBe(0);
  });

  it('gives up after the third try', async () => {
    fake.unplug();
    const got = get('/stories');
    await clock.advance(1300);
    expect(fake.count('/stories')).toBe(3);
    expect(got.refusal?.kind).toBe('unreachable');
  });

  it('takes a proxy that says 502 for a stumble, and an error of the server for an answer', async () => {
    fake.refuse('/stories', 502, '<html>').refuse('/tasks', 500, { faultstring: 'Oh no' });
    const [stories, tasks] = [get('/stories'), get('/tasks')];
    await clock.advance(1300);
    expect(fake.count('/stories')).toBe(3);
    expect(stories.refusal?.kind).toBe('unreachable');
    expect(fake.count('/tasks')).toBe(1);
    expect(tasks.refusal?.message).toBe('Oh no');
  });

  it('waits as long as the server asks for', async () => {
    fake.refuse('/stories', 429, {}, { 'retry-after': '5' });
    get('/stories');
    await clock.advance(4999);
    expect(fake.requests.length).toBe(1);
    await clock.advance(1);
    expect(fake.requests.length).toBe(2);
  });

  it('does not wait for minutes', async () => {
    fake.refuse('/stories', 429, {}, { 'retry-after': '120' });
    const got = get('/stories');
    await nextTask();
    expect(got.refusal?.status).toBe(429);
  });

  it('refuses what is not JSON', async () => {
    fake.answer('/stories', '<html>');
    const got = get('/stories');
    await nextTask();
    expect(got.refusal?.kind).toBe('failed');
  });

  it('ends a request after 30 seconds and does not repeat it', async () => {
    fake.hold();
    const got = get('/stories');
    await clock.advance(30_000);
    expect(got.refusal?.message).toBe('The server did not answer in 30 seconds.');
    expect(fake.cancelled).toEqual(['/stories']);
    expect(fake.count('/stories')).toBe(1);
  });

  it('sends four at a time and drops what was cancelled while it waited', async () => {
    fake.hold();
    const last = new AbortController();
    for (const path of ['/1', '/2', '/3', '/4']) get(path);
    const cancelled = get('/5', last);
    get('/6');
    await nextTask();
    expect(fake.requests).toEqual(['/1', '/2', '/3', '/4']);
    last.abort();
    fake.release();
    await nextTask();
    expect(fake.requests).toEqual(['/1', '/2', '/3', '/4', '/6']);
    expect(cancelled.answer).toBeUndefined();
  });

  it('cancels what is under way, and does not try again', async () => {
    fake.hold();
    const abort = new AbortController();
    const got = get('/stories', abort);
    await nextTask();
    abort.abort();
    await clock.advance(2000);
    expect(fake.cancelled).toEqual(['/stories']);
    expect(fake.requests.length).toBe(1);
    expect(got.refusal).toBe(abort.signal.reason as Refusal);
  });
});
