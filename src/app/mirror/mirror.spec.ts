import {
  createEnvironmentInjector,
  EnvironmentInjector,
  Injector,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Story } from '@storyboard/contract/story';
import { aPerson, aStory, many } from '../../testing/builders';
import { FakeClock } from '../../testing/fake-clock';
import { FakeServer } from '../../testing/fake-server';
import { settle, turn } from '../../testing/settle';
import { Refusal } from '../api/refusal';
import { Session } from '../session/session';
import type { ListAsk } from './known';
import { Mirror } from './mirror';
import { Table } from './table';
import { PENDING, type Wanted } from './wanted';

const STORIES: ListAsk = { path: '/stories', paging: 'offset' };
const STORY = { path: '/stories/5', known: 5 };

describe('the mirror', () => {
  let fake: FakeServer;
  let table: Table<Story>;

  beforeEach(() => {
    const rows = many(500, (id) => aStory({ id, title: `Story ${id}` }));
    fake = new FakeServer().list('/stories', rows).answer('/stories/5', rows[4]);
    table = new Table<Story>();
    TestBed.configureTestingModule({ providers: fake.providers([]) });
  });

  /** Somebody who looks, and may leave. */
  function page() {
    const injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    const ask = <T>(question: (mirror: Mirror) => T): T =>
      runInInjectionContext(injector.get(Injector), () => question(TestBed.inject(Mirror)));
    return {
      list: (wanted: () => Wanted<ListAsk>) => ask((mirror) => mirror.list(table, wanted)),
      rows: (wanted: () => Wanted<readonly ListAsk[]>, lasting?: boolean) =>
        ask((mirror) => mirror.rows(table, wanted, lasting)),
      row: (wanted = () => STORY) => ask((mirror) => mirror.row(table, wanted)),
      leave: () => {
        injector.destroy();
      },
    };
  }

  it('asks once for two who ask the same', async () => {
    const [first, second] = [page().row(), page().row()];
    await settle();
    expect(first.value()?.title).toBe('Story 5');
    expect(second.value()).toBe(first.value());
    expect(fake.requests).toEqual(['/stories/5']);
  });

  it('shows a row that a list brought before its own answer comes', async () => {
    page().list(() => STORIES);
    await settle();
    fake.hold();
    const story = page().row();
    expect(story.value()?.title).toBe('Story 5');
    expect(story.freshness()).toBe('stale');
    await turn();
    expect(fake.requests.at(-1)).toBe('/stories/5');
  });

  it('changes a row wherever it shows', async () => {
    const list = page().list(() => STORIES);
    await settle();
    fake.answer('/stories/5', aStory({ id: 5, title: 'Renamed' }));
    page().row();
    await settle();
    expect(list.rows()[4]?.title).toBe('Renamed');
  });

  it('finds a row by its name among those known', async () => {
    fake.answer('/stories/by-name', aStory({ id: 7, title: 'Story 7' }));
    page().list(() => STORIES);
    await settle();
    fake.hold();
    const known = (row: Story) => row.title === 'Story 7';
    const story = page().row(() => ({ path: '/stories/by-name', known }) as never);
    expect(story.value()?.id).toBe(7);
  });

  it('shows what is known at once when somebody comes back, and asks again', async () => {
    const first = page();
    first.list(() => STORIES).need(300, 340);
    await settle();
    first.leave();
    await settle();
    fake.requests.length = 0;
    fake.hold();

    const list = page().list(() => STORIES);
    expect(list.rows()[300]?.id).toBe(301);
    expect(list.freshness()).toBe('stale');
    list.need(300, 340);
    await turn();
    expect(fake.requests).toEqual(['/stories?limit=200&offset=260']);
    fake.release();
    await settle();
    expect(list.freshness()).toBe('fresh');
  });

  it('keeps a directory for the session', async () => {
    for (let visit = 0; visit < 2; visit++) {
      const visitor = page();
      const all = visitor.rows(() => [STORIES], true);
      await settle();
      expect(all.value()?.length).toBe(500);
      visitor.leave();
      await settle();
    }
    expect(fake.requests).toEqual(['/stories?limit=500']);
  });

  it('cancels what nobody waits for any more', async () => {
    fake.hold();
    const visitor = page();
    visitor.list(() => STORIES);
    await turn();
    visitor.leave();
    await turn();
    expect(fake.cancelled).toEqual(['/stories?limit=60']);
  });

  it('goes on with what is under way when the next one asks in the same moment', async () => {
    fake.hold();
    const visitor = page();
    visitor.list(() => STORIES);
    await turn();
    visitor.leave();
    const list = page().list(() => STORIES);
    await turn();
    fake.release();
    await settle();
    expect(list.freshness()).toBe('fresh');
    expect(fake.requests).toEqual(['/stories?limit=60']);
    expect(fake.cancelled).toEqual([]);
  });

  it('does not ask again when the question is computed anew and is the same', async () => {
    const again = signal(0);
    const list = page().list(() => ({
      ...STORIES,
      params: { marker: again() < 0 ? 1 : undefined },
    }));
    await settle();
    again.set(1);
    await settle();
    expect(list.freshness()).toBe('fresh');
    expect(fake.requests.length).toBe(1);
  });

  it('goes on looking at the same rows when the question changes', async () => {
    const params = signal({});
    const list = page().list(() => ({ ...STORIES, params: params() }));
    list.need(300, 340);
    await settle();
    params.set({ status: 'active' });
    await settle();
    expect(list.rows()[300]?.id).toBe(301);
    expect(fake.requests.at(-1)).toBe('/stories?limit=200&offset=260&status=active');
  });

  it('says what it knows without a question', async () => {
    const wanted = signal<Wanted<ListAsk>>(undefined);
    const list = page().list(wanted);
    expect(list.freshness()).toBe('unknown');
    wanted.set(PENDING);
    expect(list.freshness()).toBe('loading');
    wanted.set(new Refusal('unauthorised', 401, 'Sign in.'));
    expect(list.freshness()).toBe('failed');
    expect(list.refusal()?.message).toBe('Sign in.');
    await settle();
    expect(fake.requests).toEqual([]);
  });

  it('puts several lists together once all are there', async () => {
    fake.list('/tasks', [aStory({ id: 9001 })]);
    const asks: ListAsk[] = [STORIES, { path: '/tasks', paging: 'whole' }];
    const all = page().rows(() => asks);
    expect(all.value()).toBeUndefined();
    await settle();
    expect(all.value()?.length).toBe(501);
    expect(all.value()?.at(-1)?.id).toBe(9001);
    expect(all.freshness()).toBe('fresh');
  });

  it('knows that no lists are no rows', () => {
    const all = page().rows(() => []);
    expect(all.value()).toEqual([]);
    expect(all.freshness()).toBe('fresh');
  });

  it('says why there is nothing, and keeps what was known', async () => {
    const list = page().list(() => STORIES);
    await settle();
    fake.refuse('/stories', 500, { faultstring: 'Oh no' });
    list.refresh();
    await settle();
    expect(list.freshness()).toBe('failed');
    expect(list.refusal()?.message).toBe('Oh no');
    expect(list.rows()[0]?.id).toBe(1);
    fake.list('/stories', [aStory({ id: 3 })]);
    list.refresh();
    expect(list.freshness()).toBe('stale');
    await settle();
    expect(list.freshness()).toBe('fresh');
    expect(list.rows().map((row) => row?.id)).toEqual([3]);
  });

  it('does not show a row that the server no longer has', async () => {
    page().list(() => STORIES);
    await settle();
    fake.refuse('/stories/5', 404, { faultstring: 'Story 5 not found' });
    const story = page().row();
    await settle();
    expect(story.value()).toBeUndefined();
    expect(story.refusal()?.kind).toBe('notFound');
  });

  it('asks again by itself when the server is back, for what somebody still looks at', async () => {
    fake.unplug();
    const [gone, here] = [page(), page()];
    gone.list(() => STORIES);
    const story = here.row();
    await turn();
    await TestBed.inject(FakeClock).advance(1300);
    expect(story.refusal()?.kind).toBe('unreachable');
    gone.leave();
    await turn();
    fake.plug();
    fake.answer('/systeminfo', {});
    fake.requests.length = 0;
    await TestBed.inject(FakeClock).advance(1000);
    await settle();
    expect(story.value()?.id).toBe(5);
    expect(story.freshness()).toBe('fresh');
    expect(fake.requests).toEqual(['/systeminfo', '/stories/5']);
  });

  it('forgets all when another person looks, and asks again for what is in sight', async () => {
    const session = TestBed.inject(Session);
    session.enter({ person: aPerson({ id: 1 }) });
    const [seen, gone] = [page().row(), page()];
    const list = gone.list(() => STORIES);
    await settle();
    expect(list.rows().length).toBe(500);
    gone.leave();

    fake.refuse('/stories/5', 404, {});
    session.enter({ person: aPerson({ id: 2 }) });
    await settle();
    expect(seen.value()).toBeUndefined();
    expect(table.size).toBe(0);
    expect(fake.count('/stories')).toBe(1);
    session.leave();
  });

  it('asks again when somebody signs in, and keeps what all may see meanwhile', async () => {
    const session = TestBed.inject(Session);
    const seen = page().row();
    await settle();
    fake.answer('/stories/5', aStory({ id: 5, title: 'Seen by one' }));
    fake.hold();
    session.enter({ person: aPerson({ id: 1 }) });
    await turn();
    expect(seen.value()?.title).toBe('Story 5');
    fake.release();
    await settle();
    expect(seen.value()?.title).toBe('Seen by one');
    session.leave();
  });

  it('keeps all while a session is over', async () => {
    const session = TestBed.inject(Session);
    session.enter({ person: aPerson({ id: 1 }) });
    const seen = page().row();
    await settle();
    fake.answer('/login/session', { person: null });
    await session.renew();
    await settle();
    expect(session.state()).toBe('over');
    expect(seen.value()?.title).toBe('Story 5');
    expect(fake.count('/stories/5')).toBe(1);
    session.leave();
  });
});
