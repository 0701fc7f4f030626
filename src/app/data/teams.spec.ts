import { TestBed } from '@angular/core/testing';
import { aPerson, aTeam } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { Teams } from './teams';

describe('teams', () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer()
      .list('/teams', [aTeam({ id: 1, name: 'storage' }), aTeam({ id: 2, name: 'store' })])
      .answer('/teams/2/users', [aPerson({ id: 7 })]);
    TestBed.configureTestingModule({ providers: fake.providers([]) });
  });

  const teams = <T>(read: (teams: Teams) => T): T =>
    TestBed.runInInjectionContext(() => read(TestBed.inject(Teams)));

  it('are found by their very name', async () => {
    const team = teams((all) => all.one(() => 'store'));
    await settle();
    expect(team.value()?.id).toBe(2);
    expect(team.freshness()).toBe('fresh');
  });

  it('say so where there is none of that name', async () => {
    const team = teams((all) => all.one(() => 'stor'));
    expect(team.freshness()).toBe('loading');
    await settle();
    expect(team.freshness()).toBe('failed');
    expect(team.refusal()?.kind).toBe('notFound');
  });

  it('have members', async () => {
    const members = teams((all) => all.members(() => 2));
    await settle();
    expect(members.value()?.map(({ id }) => id)).toEqual([7]);
  });
});
