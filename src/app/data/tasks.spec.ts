import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Capability } from '@storyboard/contract/system-info';
import { aTask, many } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle, turn } from '../../testing/settle';
import { Tasks } from './tasks';

const OPEN = 'status=inprogress&status=review&status=todo';

describe('tasks', () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer().list(
      '/tasks',
      many(3, (id) => aTask({ id })),
    );
  });

  function tasks<T>(read: (tasks: Tasks) => T, capabilities: Capability[] = []): T {
    TestBed.configureTestingModule({ providers: fake.providers(capabilities) });
    return TestBed.runInInjectionContext(() => read(TestBed.inject(Tasks)));
  }

  it('of a story come in one answer, however many', async () => {
    fake.list(
      '/stories/1/tasks',
      many(578, (id) => aTask({ id })),
    );
    const all = tasks((found) => found.ofStory(() => 1), ['names']);
    await settle();
    expect(all.value()?.length).toBe(578);
    expect(fake.requests).toEqual(['/stories/1/tasks?names=true']);
  });

  it('of a group that are open come in one answer', async () => {
    const open = tasks((found) => found.openOfGroup(() => 4));
    await settle();
    expect(open.value()?.length).toBe(3);
    expect(fake.requests).toEqual([`/tasks?project_group_id=4&${OPEN}`]);
  });

  it('of people come in one answer where the server takes several', async () => {
    fake.list(
      '/tasks',
      many(3, (id) => aTask({ id, assignee_id: 7 })),
    );
    const open = tasks((found) => found.openOfPeople(() => [7, 8]), ['filters']);
    await settle();
    expect(open.value()?.length).toBe(3);
    expect(fake.requests).toEqual([`/tasks?assignee_id=7&assignee_id=8&${OPEN}`]);
  });

  it('of people come one by one from the original, four at a time', async () => {
    fake.route('/tasks', (params) => {
      const person = Number(params.get('assignee_id'));
      return { body: [aTask({ id: person * 10, assignee_id: person })] };
    });
    fake.hold();
    const open = tasks((found) => found.openOfPeople(() => [1, 2, 3, 4, 5, 6]));
    await turn();
    expect(fake.requests.length).toBe(4);
    fake.release();
    await settle();
    expect(fake.requests.length).toBe(6);
    expect(open.value()?.map(({ id }) => id)).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('of many people come from the original among those of everybody', async () => {
    fake.list('/tasks', [aTask({ id: 1, assignee_id: 1 }), aTask({ id: 2, assignee_id: 99 })]);
    const open = tasks((found) => found.openOfPeople(() => [1, 2, 3, 4, 5, 6, 7, 8, 9]));
    await settle();
    expect(open.value()?.map(({ id }) => id)).toEqual([1]);
    expect(fake.requests).toEqual([`/tasks?limit=500&sort_dir=asc&sort_field=id&${OPEN}`]);
  });

  it('of nobody are none, and of people not yet known nothing is asked', async () => {
    const people = signal<readonly number[] | undefined>(undefined);
    const open = tasks((found) => found.openOfPeople(people));
    await settle();
    expect(open.value()).toBeUndefined();
    expect(open.freshness()).toBe('unknown');
    people.set([]);
    expect(open.value()).toEqual([]);
    await settle();
    expect(fake.requests).toEqual([]);
  });

  it('that were merged lately come newest first, no more than wanted', async () => {
    const merged = tasks((found) => found.mergedLately(2));
    await settle();
    expect(merged.value()?.length).toBe(2);
    expect(fake.requests).toEqual([
      '/tasks?limit=2&sort_dir=desc&sort_field=updated_at&status=merged',
    ]);
  });
});
