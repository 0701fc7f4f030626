import { TestBed } from '@angular/core/testing';
import type { Story } from '@storyboard/contract/story';
import { aStory, many } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle, turn } from '../../testing/settle';
import type { Paging } from './known';
import { Mirror } from './mirror';
import { Table } from './table';

describe('a list', () => {
  let fake: FakeServer;
  let table: Table<Story>;
  const stories = (count: number) => many(count, (id) => aStory({ id }));

  beforeEach(() => {
    fake = new FakeServer().list('/stories', stories(1000));
    table = new Table<Story>();
    TestBed.configureTestingModule({ providers: fake.providers([]) });
  });

  const inMirror = <T>(question: (mirror: Mirror) => T) =>
    TestBed.runInInjectionContext(() => question(TestBed.inject(Mirror)));
  const listOf = (paging: Paging) =>
    inMirror((mirror) => mirror.list(table, () => ({ path: '/stories', paging })));
  const all = (paging: Paging) =>
    inMirror((mirror) => mirror.rows(table, () => [{ path: '/stories', paging }]));
  const idsOf = (rows: readonly (Story | undefined)[]) => rows.map((row) => row?.id);

  it('begins with a short page and knows its length', async () => {
    const list = listOf('offset');
    expect(list.freshness()).toBe('loading');
    expect(list.rows()).toEqual([]);
    await settle();
    expect(list.freshness()).toBe('fresh');
    expect(list.total()).toBe(1000);
    expect(list.rows().length).toBe(1000);
    expect(idsOf(list.rows().slice(59, 61))).toEqual([60, undefined]);
    expect(fake.requests).toEqual(['/stories?limit=60']);
  });

  it('fetches the pages that are looked at and no others', async () => {
    const list = listOf('offset');
    await settle();
    list.need(250, 300);
    await settle();
    expect(idsOf(list.rows()).filter((id) => id !== undefined).length).toBe(460);
    expect(list.rows()[299]?.id).toBe(300);
    list.need(255, 305);
    await settle();
    expect(fake.requests.slice(1)).toEqual([
      '/stories?limit=200&offset=60',
      '/stories?limit=200&offset=260',
    ]);
  });

  it('drops what the reader has scrolled past, and asks for two pages at most at once', async () => {
    const list = listOf('offset');
    await settle();
    fake.hold();
    list.need(60, 1000);
    await turn();
    expect(fake.requests.length).toBe(3);
    list.need(900, 940);
    await turn();
    expect(fake.cancelled).toEqual([
      '/stories?limit=200&offset=60',
      '/stories?limit=200&offset=260',
    ]);
    fake.release();
    await settle();
    expect(fake.requests.slice(3)).toEqual(['/stories?limit=200&offset=860']);
    expect(list.rows()[900]?.id).toBe(901);
  });

  it('is empty where nothing matches', async () => {
    fake.list('/stories', []);
    const list = listOf('offset');
    await settle();
    expect(list.total()).toBe(0);
    expect(list.rows()).toEqual([]);
    expect(list.freshness()).toBe('fresh');
  });

  it('asks again for what is looked at when it became shorter or longer meanwhile', async () => {
    const list = listOf('offset');
    await settle();
    fake.list('/stories', [aStory({ id: 5000 }), ...stories(1000)]);
    fake.requests.length = 0;
    list.need(0, 100);
    await settle();
    expect(list.total()).toBe(1001);
    expect(idsOf(list.rows().slice(0, 3))).toEqual([5000, 1, 2]);
    expect(idsOf(list.rows().slice(58, 62))).toEqual([58, 59, 60, 61]);
    expect(fake.requests).toEqual(['/stories?limit=200&offset=60', '/stories?limit=60']);
  });

  it('shows no row twice while rows have moved', async () => {
    const list = listOf('offset');
    list.need(0, 200);
    await settle();
    fake.list('/stories', stories(1001).slice(1));
    list.need(0, 1);
    list.refresh();
    await settle();
    // The first page was fetched anew, the second is as it was, less the row that went to the first.
    expect(idsOf(list.rows().slice(58, 62))).toEqual([60, 61, undefined, 62]);
    list.need(60, 100);
    await settle();
    expect(idsOf(list.rows().slice(58, 62))).toEqual([60, 61, 62, 63]);
  });

  describe('read on by marker', () => {
    it('goes page by page to where the reader looks', async () => {
      const list = listOf('marker');
      await settle();
      list.need(900, 950);
      await settle();
      expect(list.rows()[949]?.id).toBe(950);
      expect(fake.requests).toEqual([
        '/stories?limit=60',
        '/stories?limit=200&marker=60',
        '/stories?limit=200&marker=260',
        '/stories?limit=200&marker=460',
        '/stories?limit=200&marker=660',
        '/stories?limit=200&marker=860',
      ]);
    });

    it('goes on from what it knew before when it is asked again', async () => {
      const list = listOf('marker');
      list.need(300, 340);
      await settle();
      fake.requests.length = 0;
      list.refresh();
      await settle();
      expect(fake.requests).toEqual(['/stories?limit=200&marker=260']);
    });

    it('begins again when the row to read on from is gone', async () => {
      const list = listOf('marker');
      await settle();
      fake.list(
        '/stories',
        stories(1000).filter(({ id }) => id !== 60),
      );
      list.need(100, 140);
      await settle();
      expect(list.total()).toBe(999);
      expect(list.rows()[58]?.id).toBe(59);
      expect(list.rows()[59]?.id).toBe(61);
      expect(list.rows()[100]?.id).toBe(102);
    });
  });

  describe('without a total', () => {
    it('grows until a page is short', async () => {
      fake.bareList('/stories', stories(100));
      const list = listOf('offset');
      await settle();
      expect(list.total()).toBeUndefined();
      expect(list.rows().length).toBe(61);
      expect(list.rows()[60]).toBeUndefined();
      list.need(40, 61);
      await settle();
      expect(list.total()).toBe(100);
      expect(list.rows().length).toBe(100);
      expect(fake.requests).toEqual(['/stories?limit=60', '/stories?limit=200&offset=60']);
    });

    it('ends where a page is full and the next is empty', async () => {
      fake.bareList('/stories', stories(60));
      const list = listOf('offset');
      await settle();
      list.need(40, 61);
      await settle();
      expect(list.total()).toBe(60);
    });

    it('may have grown when it is asked again', async () => {
      fake.bareList('/stories', stories(40));
      const list = listOf('offset');
      await settle();
      expect(list.total()).toBe(40);
      fake.bareList('/stories', stories(100));
      list.refresh();
      await settle();
      expect(list.total()).toBeUndefined();
      expect(list.rows().length).toBe(61);
    });
  });

  describe('read whole', () => {
    it('is known when all its pages are there', async () => {
      fake.hold();
      const rows = all('offset');
      await turn();
      fake.releaseNext();
      await turn();
      expect(table.size).toBe(500);
      expect(rows.value()).toBeUndefined();
      expect(rows.freshness()).toBe('loading');
      fake.release();
      await settle();
      expect(rows.value()?.length).toBe(1000);
      expect(fake.requests).toEqual(['/stories?limit=500', '/stories?limit=500&offset=500']);
    });

    it('reads on by marker too', async () => {
      const rows = all('marker');
      await settle();
      expect(rows.value()?.length).toBe(1000);
      expect(fake.requests.at(-1)).toBe('/stories?limit=500&marker=500');
    });

    it('reads to the end without a total', async () => {
      fake.bareList('/stories', stories(600));
      const rows = all('offset');
      await settle();
      expect(rows.value()?.length).toBe(600);
    });

    it('comes in one answer without a limit where it may', async () => {
      const rows = all('whole');
      await settle();
      expect(rows.value()?.length).toBe(1000);
      expect(fake.requests).toEqual(['/stories']);
    });

    it('goes on showing its rows while it is asked again', async () => {
      const rows = all('offset');
      await settle();
      fake.list('/stories', stories(1001).slice(1));
      fake.hold();
      rows.refresh();
      await turn();
      fake.releaseNext();
      await turn();
      expect(rows.freshness()).toBe('stale');
      expect(rows.value()?.length).toBe(999);
      fake.release();
      await settle();
      expect(rows.value()?.length).toBe(1000);
    });

    it('has what there is where the server counts more than it sends', async () => {
      fake.route('/stories', () => ({ body: stories(4), headers: { 'x-total': '5' } }));
      const rows = all('offset');
      await settle();
      expect(rows.value()?.length).toBe(4);
    });

    it('forgets rows that are gone', async () => {
      const rows = all('whole');
      await settle();
      fake.list('/stories', stories(3));
      rows.refresh();
      await settle();
      expect(idsOf(rows.value() ?? [])).toEqual([1, 2, 3]);
    });
  });

  describe('counted only', () => {
    const total = () =>
      inMirror((mirror) => mirror.total(table, () => ({ path: '/stories', paging: 'offset' })));

    it('fetches no rows', async () => {
      const count = total();
      await settle();
      expect(count.value()).toBe(1000);
      expect(count.freshness()).toBe('fresh');
      expect(fake.requests).toEqual(['/stories?limit=0']);
    });

    it('is unknown where the server does not count', async () => {
      fake.bareList('/stories', stories(5));
      const count = total();
      await settle();
      expect(count.value()).toBeUndefined();
      expect(count.freshness()).toBe('fresh');
    });
  });

  it('refuses an answer that is not a list of rows', async () => {
    for (const body of [{ id: 1 }, [null], ['text'], null]) {
      fake.answer('/stories', body);
      const list = listOf('offset');
      list.refresh();
      await settle();
      expect(list.refusal()?.kind).toBe('failed');
    }
  });
});
