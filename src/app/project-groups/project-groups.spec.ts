import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Capability } from '@storyboard/contract/system-info';
import { aProject, aProjectGroup, aStory, aTask } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { texts } from '../../testing/page';
import { settle } from '../../testing/settle';
import routes from './project-groups.routes';

const ALL: readonly Capability[] = ['names', 'filters', 'counts'];
const counts = (todo: number) => ({
  project_count: 2,
  story_counts: { active: 3, merged: 0, invalid: 0 },
  task_counts: { todo, inprogress: 0, review: 1, merged: 9, invalid: 0 },
});

describe('project groups', () => {
  let server: FakeServer;
  let harness: RouterTestingHarness;

  beforeEach(() => {
    const inlet = aProjectGroup({
      id: 4,
      name: 'inlet/gate',
      title: 'What comes in',
      ...counts(4),
    });
    server = new FakeServer()
      .list('/project_groups', [
        inlet,
        aProjectGroup({ id: 5, name: 'weir', title: 'weir', ...counts(9) }),
      ])
      .answer('/project_groups/inlet%2Fgate', inlet)
      .answer('/project_groups/4', inlet)
      .list('/projects', [aProject({ id: 1, name: 'gate', description: 'Opens.' })])
      .list('/stories', [aStory({ id: 7, title: 'The gate sticks' })])
      .list('/tasks', [
        aTask({
          id: 1,
          assignee_id: 7,
          assignee_name: 'Ada Example',
          project_name: 'gate',
          status: 'review',
        }),
      ]);
  });

  async function open(path: string, capabilities = ALL): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'project-groups', children: routes }], withComponentInputBinding()),
        server.providers(capabilities),
      ],
    });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(path);
    await settle();
    return harness.fixture.nativeElement as HTMLElement;
  }

  const names = (element: HTMLElement) => texts(element, 'app-place-list .name a');

  it('are listed with what they hold, in one request', async () => {
    const element = await open('/project-groups');
    expect(names(element)).toEqual(['inlet/gate', 'weir']);
    expect(texts(element, '.about')).toEqual(['What comes in', '']);
    expect(texts(element, '[role=columnheader]')).toEqual([
      'Group',
      'Projects',
      'Open stories',
      'Open tasks',
      'Changed',
    ]);
    expect(server.requests.length).toBe(1);
  });

  it('have no columns for what the server does not count', async () => {
    server.list('/project_groups', [aProjectGroup()]);
    const element = await open('/project-groups', []);
    expect(texts(element, '[role=columnheader]')).toEqual(['Group']);
    expect(server.requests.some((address) => address.includes('counts'))).toBeFalse();
  });

  it('are narrowed and sorted as the address says', async () => {
    expect(names(await open('/project-groups?sort=-open'))).toEqual(['weir', 'inlet/gate']);
    await harness.navigateByUrl('/project-groups?q=comes');
    await settle();
    expect(names(harness.fixture.nativeElement as HTMLElement)).toEqual(['inlet/gate']);
  });

  it('say so where none is called as typed, and show all again', async () => {
    const element = await open('/project-groups?q=mill');
    expect(texts(element, 'h2')).toEqual(['No group is called so']);
    element.querySelector<HTMLButtonElement>('.acts button')?.click();
    await settle();
    expect(names(element).length).toBe(2);
    expect(TestBed.inject(Router).url).toBe('/project-groups');
  });

  it('say so while there is none', async () => {
    server.list('/project_groups', []);
    expect(texts(await open('/project-groups'), 'h2')).toEqual(['No project groups yet']);
  });

  it('open on their stories, in two requests', async () => {
    const element = await open('/project-groups/inlet%2Fgate');
    expect(texts(element, 'h1')).toEqual(['inlet/gate']);
    expect(texts(element, '.sub')[0]).toMatch(/^2 projects · 3 open stories · 5 open tasks/);
    expect(texts(element, '.sub')[0]).toContain('What comes in');
    expect(element.textContent).toContain('The gate sticks');
    expect(server.requests.length).toBe(2);
    expect(
      server.requests.some((address) => address.includes('project_group=inlet%2Fgate')),
    ).toBeTrue();
    expect(document.title).toBe('inlet/gate · StoryBoard');
  });

  it('have their views as links, of which one is current', async () => {
    const element = await open('/project-groups/inlet%2Fgate?view=projects');
    const links = [...element.querySelectorAll('app-tabs a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/project-groups/inlet%2Fgate',
      '/project-groups/inlet%2Fgate?view=tasks',
      '/project-groups/inlet%2Fgate?view=projects',
      '/project-groups/inlet%2Fgate?view=people',
    ]);
    expect(texts(element, '[aria-current]')).toEqual(['Projects']);
    expect(names(element)).toEqual(['gate']);
    expect(document.title).toBe('Projects of inlet/gate · StoryBoard');
  });

  it('show who works on what, in two requests', async () => {
    const element = await open('/project-groups/inlet%2Fgate?view=people');
    expect(texts(element, 'tbody th')).toEqual(['Ada Example']);
    expect(server.requests.length).toBe(2);
    const number = element.querySelector('td a')?.getAttribute('href');
    expect(number).toBe('/project-groups/inlet%2Fgate?view=tasks&assignee=7&status=review');
  });

  it('are found by id too', async () => {
    const element = await open('/project-groups/4?view=tasks');
    expect(texts(element, 'h1')).toEqual(['inlet/gate']);
    expect(
      server.requests.some((address) => address.includes('project_group=inlet%2Fgate')),
    ).toBeTrue();
  });

  it('have one text for what is not there and what is private', async () => {
    const element = await open('/project-groups/mill');
    expect(texts(element, 'h1')).toEqual(['There is no project group “mill” here']);
    expect(element.querySelector('.acts a')?.getAttribute('href')).toBe('/project-groups');
  });
});
