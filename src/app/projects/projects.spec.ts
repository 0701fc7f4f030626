import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { aProject, aStory, aTask, many } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { openPage, texts } from '../../testing/page';
import routes from './projects.routes';

describe('projects', () => {
  let server: FakeServer;

  beforeEach(() => {
    const gate = aProject({
      id: 3,
      name: 'inlet/gate',
      description: 'Opens the **gate**.',
      repo_url: 'https://code.example.org/inlet/gate',
      story_counts: { active: 1, merged: 0, invalid: 0 },
      task_counts: { todo: 1, inprogress: 0, review: 0, merged: 0, invalid: 0 },
    });
    server = new FakeServer()
      .list('/projects', [gate, aProject({ id: 9, name: 'anvil' })])
      .answer('/projects/inlet%2Fgate', gate)
      .answer('/projects/3', gate)
      .list('/stories', [aStory({ id: 7, title: 'The gate sticks' })])
      .list('/tasks', [aTask({ id: 1, title: 'Oil the gate', project_name: 'inlet/gate' })]);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'projects', children: routes }], withComponentInputBinding()),
        server.providers(['names', 'filters', 'counts']),
      ],
    });
  });

  it('are listed by name, each with its address', async () => {
    const element = await openPage('/projects');
    const links = [...element.querySelectorAll('app-place-list .name a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['anvil', '/projects/anvil'],
      ['inlet/gate', '/projects/inlet%2Fgate'],
    ]);
    expect(server.requests.length).toBe(1);
  });

  it('are as many as they are, of which few stand in the document', async () => {
    server.list(
      '/projects',
      many(684, (id) => aProject({ id, name: `project-${id}` })),
    );
    const element = await openPage('/projects');
    expect(texts(element, '.sub')).toEqual(['684 projects. Each task belongs to one.']);
    expect(element.querySelectorAll('[role=row]').length).toBeLessThanOrEqual(61);
    expect(server.requests.length).toBe(2);
  });

  it('show what they are, where their code is and their stories, in two requests', async () => {
    const element = await openPage('/projects/inlet%2Fgate');
    expect(texts(element, 'h1')).toEqual(['inlet/gate']);
    expect(texts(element, '.sub')[0]).toContain('1 open story · 1 open task');
    expect(element.querySelector('.sub a')?.getAttribute('href')).toBe(
      'https://code.example.org/inlet/gate',
    );
    expect(element.querySelector('app-markdown')?.textContent).toContain('gate');
    expect(element.textContent).toContain('The gate sticks');
    expect(server.requests.length).toBe(2);
  });

  it('show their tasks where the address says so', async () => {
    const element = await openPage('/projects/3?view=tasks');
    expect(element.textContent).toContain('Oil the gate');
    expect(document.title).toBe('Tasks of inlet/gate · StoryBoard');
  });

  it('have one text for what is not there and what is private', async () => {
    const element = await openPage('/projects/mill%2Fwheel');
    expect(texts(element, 'h1')).toEqual(['There is no project “mill/wheel” here']);
  });
});
