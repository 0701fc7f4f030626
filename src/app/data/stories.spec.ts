import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Capability } from '@storyboard/contract/system-info';
import { aProject, aStory, many } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Stories } from './stories';
import { storyQueryOf, type StoryQuery } from './queries/story-query';

describe('stories', () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer().list(
      '/stories',
      many(100, (id) => aStory({ id })),
    );
  });

  function stories<T>(read: (stories: Stories) => T, capabilities: Capability[] = []): T {
    TestBed.configureTestingModule({ providers: fake.providers(capabilities) });
    return TestBed.runInInjectionContext(() => read(TestBed.inject(Stories)));
  }

  it('of a project come in one request where the server knows names', async () => {
    const query = storyQueryOf({ project: 'a/b' });
    const list = stories((all) => all.list(() => query), ['names', 'filters']);
    await settle();
    expect(list.rows()[0]?.id).toBe(1);
    expect(list.leftOut()).toEqual([]);
    expect(fake.requests).toEqual([
      '/stories?limit=60&names=true&project=a%2Fb&sort_dir=desc&sort_field=updated_at&status=active',
    ]);
  });

  it('of a project come in two from the original', async () => {
    fake.answer('/projects/a%2Fb', aProject({ id: 7, name: 'a/b' }));
    const query = storyQueryOf({ project: 'a/b', kind: 'bug' });
    const list = stories((all) => all.list(() => query));
    expect(list.freshness()).toBe('loading');
    await settle();
    expect(list.rows()[0]?.id).toBe(1);
    expect(list.leftOut()).toEqual(['filter by kind']);
    expect(fake.requests).toEqual([
      '/projects/a%2Fb',
      '/stories?limit=60&project_id=7&sort_dir=desc&sort_field=updated_at&status=active',
    ]);
  });

  it('of a project that there is not are refused', async () => {
    fake.refuse('/projects/nope', 404, { faultstring: 'Project nope not found' });
    const query = storyQueryOf({ project: 'nope' });
    const list = stories((all) => all.list(() => query));
    await settle();
    expect(list.freshness()).toBe('failed');
    expect(list.refusal()?.message).toBe('Project nope not found');
  });

  it('of mine need somebody who is signed in', async () => {
    const query = storyQueryOf({ assignee: 'me' });
    const list = stories((all) => all.list(() => query));
    await settle();
    expect(list.refusal()?.kind).toBe('unauthorised');
    expect(fake.requests).toEqual([]);
  });

  it('are not asked for without a query, and follow it', async () => {
    const query = signal<StoryQuery | undefined>(undefined);
    const list = stories((all) => all.list(query), ['filters']);
    await settle();
    expect(list.freshness()).toBe('unknown');
    query.set(storyQueryOf({ status: 'any' }));
    await settle();
    expect(list.total()).toBe(100);
  });

  it('are counted without fetching any', async () => {
    const query = storyQueryOf({ status: 'any' });
    const total = stories((all) => all.total(() => query));
    await settle();
    expect(total.value()).toBe(100);
    expect(fake.requests).toEqual(['/stories?limit=0&sort_dir=desc&sort_field=updated_at']);
  });

  it('are known one by one', async () => {
    fake.answer('/stories/5', aStory({ id: 5, title: 'The fifth' }));
    const story = stories((all) => all.one(() => 5), ['names']);
    await settle();
    expect(story.value()?.title).toBe('The fifth');
    expect(fake.requests).toEqual(['/stories/5?names=true']);
  });
});
