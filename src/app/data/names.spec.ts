import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  aBranch,
  aMilestone,
  aPerson,
  aProject,
  aStory,
  aTask,
  anEvent,
  many,
} from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Names } from './names';

describe('names', () => {
  let fake: FakeServer;
  let names: Names;

  beforeEach(() => {
    fake = new FakeServer()
      .list(
        '/users',
        many(3, (id) => aPerson({ id, full_name: id === 3 ? null : `Name ${id}` })),
      )
      .list(
        '/projects',
        many(700, (id) => aProject({ id, name: `project-${id}` })),
      )
      .list('/branches', [aBranch({ id: 5, name: 'stable/1' })])
      .list('/milestones', [aMilestone({ id: 4, name: 'dawn-1' })]);
    TestBed.configureTestingModule({ providers: fake.providers([]) });
    names = TestBed.inject(Names);
  });

  it('come with the row where it has them', async () => {
    const task = aTask({
      project_name: 'disk-mover',
      branch_name: 'master',
      assignee_id: 2,
      assignee_name: 'Grace',
      story_title: 'Disks are lost',
    });
    expect(names.projectOf(task)).toBe('disk-mover');
    expect(names.branchOf(task)).toBe('master');
    expect(names.assigneeOf(task)).toBe('Grace');
    expect(names.storyOf(task)).toBe('Disks are lost');
    expect(names.creatorOf(aStory({ creator_name: 'Ada' }))).toBe('Ada');
    expect(names.authorOf(anEvent({ author_name: 'Ada' }))).toBe('Ada');
    await settle();
    expect(fake.requests).toEqual([]);
  });

  it('come from directories otherwise, one for all rows', async () => {
    const rows = many(200, (id) => aTask({ id, project_id: id + 500, branch_id: 5 }));
    const shown = computed(() => rows.map((row) => [names.projectOf(row), names.branchOf(row)]));
    expect(shown()[0]).toEqual([undefined, undefined]);
    await settle();
    expect(shown()[0]).toEqual(['project-501', 'stable/1']);
    expect(shown()[199]).toEqual(['project-700', 'stable/1']);
    expect([...fake.requests].sort()).toEqual([
      '/branches?limit=500',
      '/projects?limit=500&offset=500&sort_dir=asc&sort_field=id',
      '/projects?limit=500&sort_dir=asc&sort_field=id',
    ]);
  });

  it('of milestones may be left out until they are known', async () => {
    const task = aTask({ milestone_id: 4 });
    const shown = computed(() => names.milestoneIfKnown(task));
    expect(shown()).toBeUndefined();
    expect(names.milestoneIfKnown(aTask({ milestone_id: null }))).toBeNull();
    expect(names.milestoneIfKnown(aTask({ milestone_id: 4, milestone_name: 'n-3' }))).toBe('n-3');
    await settle();
    expect(fake.requests).toEqual([]);
    names.milestoneOf(task);
    await settle();
    expect(shown()).toBe('dawn-1');
  });

  it('are null where there is nobody', async () => {
    expect(names.assigneeOf(aTask({ assignee_id: null }))).toBeNull();
    expect(names.projectOf(aTask({ project_id: null }))).toBeNull();
    expect(names.person(null)).toBeNull();
    await settle();
    expect(fake.requests).toEqual([]);
  });

  it('are made up for people without one', async () => {
    expect(names.assigneeOf(aTask({ assignee_id: 9, assignee_name: null }))).toBe('Person 9');
    const person = computed(() => names.person(3));
    expect(person()).toBeUndefined();
    await settle();
    expect(person()).toBe('Person 3');
  });

  it('of a story are known once the story is', () => {
    expect(names.storyOf(aTask({ story_id: 77 }))).toBeUndefined();
  });
});
