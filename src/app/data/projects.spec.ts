import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Capability } from '@storyboard/contract/system-info';
import { aBranch, aProject, aProjectGroup, aTag } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Branches } from './branches';
import { People } from './people';
import { ProjectGroups } from './project-groups';
import { Projects } from './projects';
import { Tags } from './tags';

describe('projects and what is picked beside them', () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer()
      .list('/projects', [aProject({ id: 1, name: 'nova' }), aProject({ id: 2, name: 'ironic' })])
      .list('/project_groups', [aProjectGroup()])
      .list(
        '/branches',
        [1, 2, 3].map((id) => aBranch({ id, name: id < 3 ? 'master' : 'dev' })),
      )
      .list('/tags', [aTag({ id: 1, name: 'docs' })])
      .list('/users', []);
  });

  function read<T>(ask: () => T, capabilities: Capability[] = []): T {
    TestBed.configureTestingModule({ providers: fake.providers(capabilities) });
    return TestBed.runInInjectionContext(ask);
  }

  it('are listed with what they hold where the server counts', async () => {
    const all = read(() => TestBed.inject(Projects).all(), ['counts']);
    await settle();
    expect(all.value()?.length).toBe(2);
    expect(fake.requests).toEqual(['/projects?counts=true&limit=500&sort_dir=asc&sort_field=id']);
  });

  it('are known by a name with a slash', async () => {
    fake.answer('/projects/a%2Fb', aProject({ id: 9, name: 'a/b' }));
    const project = read(() => TestBed.inject(Projects).one(() => 'a/b'));
    await settle();
    expect(project.value()?.id).toBe(9);
  });

  it('belong to groups', async () => {
    const [groups, projects] = read(() => [
      TestBed.inject(ProjectGroups).all(),
      TestBed.inject(Projects).ofGroup(() => 1),
    ]);
    await settle();
    expect(groups.value()?.length).toBe(1);
    expect(projects.value()?.length).toBe(2);
    expect(fake.requests).toContain(
      '/projects?limit=500&project_group_id=1&sort_dir=asc&sort_field=name',
    );
  });

  it('are gathered in groups that are found by name and by title', async () => {
    fake.list('/project_groups', [
      aProjectGroup({ id: 1, name: 'compute', title: 'Servers and containers' }),
      aProjectGroup({ id: 2, name: 'silo', title: 'What compute keeps' }),
      aProjectGroup({ id: 3, name: 'docs', title: 'Guides' }),
    ]);
    const typed = signal('compute');
    const found = read(() => TestBed.inject(ProjectGroups).matching(typed));
    await settle();
    expect(found.value()?.map(({ name }) => name)).toEqual(['compute', 'silo']);
    typed.set('guides');
    expect(found.value()?.map(({ name }) => name)).toEqual(['docs']);
  });

  it('are picked from a directory that is fetched once, when a picker opens', async () => {
    const text = signal<string | undefined>(undefined);
    const found = read(() => TestBed.inject(Projects).matching(text));
    await settle();
    expect(fake.requests).toEqual([]);
    text.set('');
    await settle();
    expect(found.value()?.map(({ name }) => name)).toEqual(['ironic', 'nova']);
    text.set('nov');
    await settle();
    expect(found.value()?.map(({ name }) => name)).toEqual(['nova']);
    expect(fake.requests.length).toBe(1);
  });

  it('share names of branches', async () => {
    const found = read(() => TestBed.inject(Branches).namesMatching(() => ''));
    await settle();
    expect(found.value()).toEqual(['dev', 'master']);
  });

  it('stand beside tags and people, whom the server looks for', async () => {
    const [tags] = read(() => [
      TestBed.inject(Tags).matching(() => 'doc'),
      TestBed.inject(People).matching(() => 'gör'),
    ]);
    await settle();
    expect(tags.value()?.length).toBe(1);
    expect(fake.requests).toContain('/users?full_name=g%C3%B6r&limit=20');
  });
});
