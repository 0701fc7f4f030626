import { TestBed } from '@angular/core/testing';
import { FakeClock, START } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { nextTask } from '../../testing/settle';
import { Connection } from './connection';
import { Server } from './server';

describe('the connection', () => {
  let fake: FakeServer;
  let clock: FakeClock;
  let connection: Connection;

  beforeEach(() => {
    fake = new FakeServer().list('/stories', []).answer('/systeminfo', { version: '1' });
    TestBed.configureTestingModule({ providers: fake.providers([]) });
    clock = TestBed.inject(FakeClock);
    connection = TestBed.inject(Connection);
  });

  const ask = () =>
    TestBed.inject(Server)
      .get('/stories', {}, new AbortController().signal)
      .catch(() => undefined);

  async function lose() {
    fake.unplug();
    void ask();
    await clock.advance(1300);
    fake.requests.length = 0;
  }

  it('knows when the server answered last', async () => {
    expect(connection.lastAnswerAt()).toBeUndefined();
    await clock.advance(5000);
    await ask();
    expect(connection.lastAnswerAt()).toBe(START + 5000);
  });

  it('is slow while an answer takes longer than three seconds', async () => {
    fake.hold();
    void ask();
    await clock.advance(2999);
    expect(connection.state()).toBe('online');
    await clock.advance(1);
    expect(connection.state()).toBe('slow');
    fake.release();
    await nextTask();
    expect(connection.state()).toBe('online');
  });

  it('asks again after 1, 2, 4 and more seconds, at most 30', async () => {
    await lose();
    expect(connection.state()).toBe('unreachable');
    const waits: number[] = [];
    for (let seconds = 0; seconds < 121; seconds++) {
      const before = fake.count('/systeminfo');
      await clock.advance(1000);
      if (fake.count('/systeminfo') > before) waits.push(seconds + 1);
    }
    expect(waits).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
  });

  it('counts down to the next try', async () => {
    await lose();
    await clock.advance(1000);
    expect(connection.nextTryIn()).toBe(2);
    await clock.advance(1000);
    expect(connection.nextTryIn()).toBe(1);
  });

  it('tries at once when told to, and comes back', async () => {
    await lose();
    await clock.advance(3000);
    expect(connection.nextTryIn()).toBe(4);
    fake.plug();
    connection.tryNow();
    await nextTask();
    expect(connection.state()).toBe('online');
    expect(connection.nextTryIn()).toBeUndefined();
    expect(connection.returns()).toBe(1);
    expect(fake.count('/systeminfo')).toBe(3);
  });

  it('tries at once when the browser is online again', async () => {
    await lose();
    fake.plug();
    window.dispatchEvent(new Event('online'));
    await nextTask();
    expect(connection.state()).toBe('online');
  });

  it('does not make people wait for three tries while it knows that nobody is there', async () => {
    await lose();
    await ask();
    expect(fake.count('/stories')).toBe(1);
  });

  it('takes a refusal for a sign of life', async () => {
    await lose();
    fake.plug();
    fake.refuse('/stories', 403, {});
    await ask();
    expect(connection.state()).toBe('online');
  });

  it('asks whether anybody is there when an answer does not come', async () => {
    fake.hold();
    void ask();
    await clock.advance(30_000);
    expect(connection.state()).toBe('unreachable');
    fake.release();
    await clock.advance(1000);
    expect(connection.state()).toBe('online');
  });
});
