import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { aPerson, aTask, aTeam } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { forgetAll } from '../../testing/forget-all';
import { openPage, texts } from '../../testing/page';
import { settle } from '../../testing/settle';
import { Session } from '../session/session';
import routes from './dashboard.routes';

describe('the dashboards of teams', () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer();
    server.list('/teams', [
      aTeam({ id: 5, name: 'weir', description: 'Keeps the ports' }),
      aTeam({ id: 3, name: 'anvil/gate' }),
    ]);
    server.answer('/teams/3/users', [
      aPerson({ id: 7, full_name: 'Ada Example' }),
      aPerson({ id: 8, full_name: 'Bo Example' }),
    ]);
    server.answer('/tasks', [
      aTask({
        id: 1,
        assignee_id: 8,
        status: 'review',
        title: 'Open the gate',
        project_name: 'gate',
      }),
    ]);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'dashboard', children: routes }], withComponentInputBinding()),
        server.providers(['names', 'filters', 'counts']),
      ],
    });
  });

  afterEach(forgetAll);

  it('are listed by name, each with its address, in one request', async () => {
    const element = await openPage('/dashboard');
    const links = [...element.querySelectorAll('li a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['anvil/gate', '/dashboard/teams/anvil%2Fgate'],
      ['weir', '/dashboard/teams/weir'],
    ]);
    expect(server.requests.length).toBe(1);
  });

  it('lead to what is one’s own, or to the sign-in', async () => {
    const own = () => document.querySelector('.own a')?.getAttribute('href');
    await openPage('/dashboard');
    expect(own()).toBe('/login?return=%2Fdashboard');
    TestBed.inject(Session).enter({ person: aPerson({ id: 7 }) });
    await settle();
    expect(own()).toBe('/tasks?assignee=7');
  });

  it('say so while there is no team', async () => {
    server.list('/teams', []);
    expect(texts(await openPage('/dashboard'), 'h2')).toContain('No teams yet');
  });

  it('show all members, the oldest review first, in three requests', async () => {
    const element = await openPage('/dashboard/teams/anvil%2Fgate');
    expect(texts(element, 'h1')).toEqual(['anvil/gate']);
    expect(texts(element, '.sub')).toEqual(['2 people']);
    expect(texts(element, 'tbody th')).toEqual(['Bo Example', 'Ada Example']);
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/tasks?assignee=8');
    expect(server.requests.length).toBe(3);
    expect(document.title).toBe('anvil/gate · StoryBoard');
  });

  it('are found by id too', async () => {
    expect(texts(await openPage('/dashboard/teams/3'), 'h1')).toEqual(['anvil/gate']);
  });

  it('are not there for a team that is not', async () => {
    const element = await openPage('/dashboard/teams/mill');
    expect(texts(element, 'h1')).toEqual(['There is no team “mill” here']);
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/dashboard');
  });

  it('say so where a team has no people', async () => {
    server.answer('/teams/3/users', []);
    const element = await openPage('/dashboard/teams/3');
    expect(texts(element, 'h2')).toContain('Nobody is in this team yet');
    expect(server.count('/tasks')).toBe(0);
  });
});
