import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Capability } from '@storyboard/contract/system-info';
import { aBranch, aMilestone, aProject, aProjectGroup } from '../../../testing/builders';
import { FakeServer } from '../../../testing/fake-server';
import { settle, turn } from '../../../testing/settle';
import { isAsked } from '../../mirror/wanted';
import type { AddressParams } from './criteria';
import { Lookup } from './lookup';
import { taskQueryOf } from './task-query';

describe('looking up the names of a query', () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer()
      .answer('/projects/infra%2Fgateway', aProject({ id: 20, name: 'infra/gateway' }))
      .answer('/project_groups/storage', aProjectGroup({ id: 10, name: 'storage' }))
      .list('/branches', [
        aBranch({ id: 30, name: 'stable/10' }),
        aBranch({ id: 31, name: 'stable/1' }),
      ])
      .list('/milestones', [aMilestone({ id: 40, name: '1.0.1' }), aMilestone({ id: 41 })]);
  });

  function placesOf(query: () => AddressParams, capabilities: Capability[] = []) {
    TestBed.configureTestingModule({ providers: fake.providers(capabilities) });
    return TestBed.runInInjectionContext(() =>
      TestBed.inject(Lookup).placesOf(() => taskQueryOf(query())),
    );
  }

  it('needs no question where the server takes names', async () => {
    const places = placesOf(() => ({ project: 'infra/gateway' }), ['filters']);
    expect(places()).toEqual({});
    await settle();
    expect(fake.requests).toEqual([]);
  });

  it('finds one of each kind, by the very name', async () => {
    const places = placesOf(() => ({
      project_group: 'storage',
      project: ['infra/gateway', 'other'],
      branch: 'stable/1',
      milestone: '1.0',
    }));
    expect(places()).toBe('pending');
    await settle();
    expect(places()).toEqual({ projectGroup: 10, project: 20, branch: 31, milestone: 41 });
    expect(fake.requests.slice(0, 3)).toEqual([
      '/project_groups/storage',
      '/projects/infra%2Fgateway',
      '/milestones?limit=500&name=1.0',
    ]);
    expect(fake.requests.slice(3)).toEqual(['/branches?limit=500&name=stable%2F1&project_id=20']);
  });

  it('does not ask for a name that it has met', async () => {
    const query = signal<AddressParams>({ project: 'infra/gateway' });
    const places = placesOf(query);
    await settle();
    query.set({ project: 'infra/gateway', q: 'disk' });
    await settle();
    expect(places()).toEqual({ project: 20 });
    expect(fake.requests.length).toBe(1);
  });

  it('says which name there is not', async () => {
    const places = placesOf(() => ({ milestone: '9.9' }));
    await settle();
    const found = places();
    expect(isAsked(found)).toBeFalse();
    expect(found).toEqual(
      jasmine.objectContaining({ kind: 'notFound', message: 'There is no milestone named 9.9.' }),
    );
  });

  it('passes on what the server says of a name', async () => {
    fake.refuse('/projects/nope', 404, { faultstring: 'Project nope not found' });
    const places = placesOf(() => ({ project: 'nope' }));
    await settle();
    expect(places()).toEqual(jasmine.objectContaining({ message: 'Project nope not found' }));
  });

  it('waits until it is known what the server can do', async () => {
    fake.answer('/systeminfo', { version: '1', capabilities: ['filters'] }).hold();
    TestBed.configureTestingModule({ providers: fake.providers() });
    const places = TestBed.runInInjectionContext(() =>
      TestBed.inject(Lookup).placesOf(() => taskQueryOf({ project: 'infra/gateway' })),
    );
    await turn();
    expect(places()).toBe('pending');
    fake.release();
    await settle();
    expect(places()).toEqual({});
    expect(fake.requests).toEqual(['/systeminfo']);
  });
});
