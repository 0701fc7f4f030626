import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aStory, many } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import type { Story } from '@storyboard/contract/story';
import type { ListAsk } from './known';
import { Mirror } from './mirror';
import { Table } from './table';

describe('the mirror', () => {
  const server = () => fake;
  let fake: FakeServer;
  let table: Table<Story>;

  beforeEach(() => {
    fake = new FakeServer().list(
      '/stories',
      many(500, (id) => aStory({ id })),
    );
    table = new Table<Story>();
    TestBed.configureTestingModule({ providers: fake.providers([]) });
  });

  const ask = <T>(question: (mirror: Mirror) => T) =>
    TestBed.runInInjectionContext(() => question(TestBed.inject(Mirror)));

  it('fetches the first page of a list and knows its length', async () => {
    const list = ask((mirror) =>
      mirror.list(table, () => ({ path: '/stories', paging: 'offset' })),
    );
    expect(list.freshness()).toBe('loading');
    await settle();
    expect(list.freshness()).toBe('fresh');
    expect(list.total()).toBe(500);
    expect(list.rows().length).toBe(500);
    expect(list.rows()[59]?.id).toBe(60);
    expect(list.rows()[60]).toBeUndefined();
    expect(server().requests).toEqual(['/stories?limit=60']);
  });

  it('fetches what is looked at', async () => {
    const list = ask((mirror) =>
      mirror.list(table, () => ({ path: '/stories', paging: 'offset' })),
    );
    await settle();
    list.need(300, 340);
    await settle();
    expect(list.rows()[300]?.id).toBe(301);
    expect(server().requests).toEqual(['/stories?limit=60', '/stories?limit=200&offset=260']);
  });

  it('follows the question', async () => {
    fake.list(
      '/tasks',
      many(3, (id) => aStory({ id: id + 1000 })),
    );
    const wanted = signal<ListAsk>({ path: '/stories', paging: 'offset' });
    const list = ask((mirror) => mirror.list(table, wanted));
    await settle();
    wanted.set({ path: '/tasks', paging: 'offset' });
    await settle();
    expect(list.rows().map((row) => row?.id)).toEqual([1001, 1002, 1003]);
  });
});
