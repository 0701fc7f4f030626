import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, RouterOutlet, withComponentInputBinding } from '@angular/router';
import {
  aComment,
  anEvent,
  aPerson,
  aProject,
  aStory,
  aTask,
  many,
} from '../../../testing/builders';
import { FakeServer } from '../../../testing/fake-server';
import { settle, turn } from '../../../testing/settle';
import { loadMarkdown } from '../../ui/markdown/load';
import { StoryPage } from './story-page';

@Component({ selector: 'app-host', imports: [RouterOutlet], template: '<router-outlet />' })
class Host {}

const named = { project_name: 'anvil', branch_name: 'master', assignee_name: null };
const commented = (id: number, content: string) =>
  anEvent({
    id: 100 + id,
    event_type: 'user_comment',
    event_info: null,
    comment_id: id,
    comment: aComment({ id, content }),
    author_name: 'Ines Moreau',
  });

describe('StoryPage', () => {
  let server: FakeServer;
  let page: HTMLElement;

  beforeEach(async () => {
    await loadMarkdown();
    server = new FakeServer()
      .answer('/stories/5', aStory({ id: 5, title: 'Keep the disks', creator_name: 'Ines Moreau' }))
      .answer('/stories/5/tasks', [
        aTask({ id: 1, story_id: 5, ...named, status: 'merged' }),
        aTask({ id: 2, story_id: 5, ...named, link: 'https://review.example.org/91640' }),
      ])
      .answer('/stories/5/events', [
        anEvent({ id: 1, author_name: 'Ines Moreau' }),
        commented(7, 'I **saw** this.'),
      ]);
  });

  async function open(
    address: string,
    capabilities: Parameters<FakeServer['providers']>[0] = ['names'],
  ) {
    const routes = [{ path: 'stories/:id', component: StoryPage }];
    TestBed.configureTestingModule({
      providers: [
        provideRouter(routes, withComponentInputBinding()),
        server.providers(capabilities),
      ],
    });
    const fixture = TestBed.createComponent(Host);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
    await TestBed.inject(Router).navigateByUrl(address);
    await settle();
  }
  const text = (selector: string) =>
    page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

  it('tells what it is about, its tasks and what happened, in three requests', async () => {
    await open('/stories/5');
    expect(text('h1')).toBe('Keep the disks');
    expect(text('.byline')).toContain('opened by Ines Moreau 4 weeks ago');
    expect(page.querySelectorAll('app-task-row').length).toBe(2);
    expect(text('.section-head')).toContain('1 of 2 merged');
    expect(page.querySelector<HTMLAnchorElement>('.review-link')?.href).toBe(
      'https://review.example.org/91640',
    );
    expect(text('app-story-timeline h2')).toBe('Timeline');
    expect(TestBed.inject(Title).getTitle()).toBe('5 Keep the disks · StoryBoard');
    expect(server.requests.length).toBe(3);
  });

  it('finds names in directories where the server sends none', async () => {
    server
      .answer('/stories/5', aStory({ id: 5 }))
      .answer('/stories/5/tasks', [aTask({ story_id: 5, project_id: 3, branch_id: null })])
      .answer('/stories/5/events', [anEvent({ author_id: 2 })])
      .list('/projects', [aProject({ id: 3, name: 'silo' })])
      .list('/users', [
        aPerson({ id: 1, full_name: 'Ada' }),
        aPerson({ id: 2, full_name: 'Tomasz Wilk' }),
      ]);
    await open('/stories/5', []);
    expect(text('app-task-row .pj')).toBe('silo');
    expect(text('.byline')).toContain('opened by Ada');
    expect(server.requests.length).toBe(5);
  });

  it('says who may read a private story', async () => {
    const users = [aPerson({ full_name: 'Ines Moreau' })];
    server.answer('/stories/5', aStory({ id: 5, private: true, users, creator_name: 'Ada' }));
    await open('/stories/5');
    expect(text('.note')).toContain('This story is private. Only Ines Moreau may read it.');
    expect(TestBed.inject(Title).getTitle()).toBe('Story 5 (private) · StoryBoard');
  });

  it('has one text for stories that do not exist and those that are private', async () => {
    server.refuse('/stories/6', 404, { faultstring: 'Story 6 not found' });
    await open('/stories/6');
    expect(text('h1')).toBe('There is no story 6 here');
    expect(text('.empty')).toContain(
      'It does not exist, or it is private and you are not among those who may read it.',
    );
    expect(TestBed.inject(Title).getTitle()).toBe('Story 6 · StoryBoard');
  });

  it('takes an address without a number for a story that does not exist', async () => {
    await open('/stories/none');
    expect(text('h1')).toBe('There is no story none here');
  });

  it('shows the story where its tasks cannot be had', async () => {
    server.refuse('/stories/5/tasks', 500, { faultstring: 'Out of order' });
    await open('/stories/5');
    expect(text('h1')).toBe('Keep the disks');
    expect(text('app-trouble')).toContain('Out of order');
  });

  it('keeps the place of what is being fetched', async () => {
    await open('/stories/5');
    server.hold();
    void TestBed.inject(Router).navigateByUrl('/stories/8');
    await turn();
    await turn();
    expect(text('app-story-skeleton [role=status], app-story-skeleton .visually-hidden')).toBe(
      'The story is being fetched',
    );
    expect(text('.crumbs')).toContain('8');
    server.release();
    await settle();
  });

  it('asks what happened to a story with many tasks only when those are there', async () => {
    const task_statuses = [{ key: 'todo', count: 40 } as const];
    server
      .answer('/stories/8', aStory({ id: 8, task_statuses }))
      .answer(
        '/stories/8/tasks',
        many(40, (id) => aTask({ id, story_id: 8, ...named })),
      )
      .answer('/stories/8/events', [anEvent({ story_id: 8 })]);
    await open('/stories/5');
    server.hold();
    void TestBed.inject(Router).navigateByUrl('/stories/8');
    while (server.count('/stories/8/tasks') === 0) await turn();
    server.releaseNext();
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(server.count('/stories/8/events')).toBe(0);
    server.release();
    await settle();
    expect(server.count('/stories/8/events')).toBe(1);
    expect(text('app-story-timeline h2')).toBe('Timeline');
  });

  it('tints the task that the address names', async () => {
    await open('/stories/5#task-2');
    expect(page.querySelector('.task-row.is-selected')?.id).toBe('task-2');
  });

  it('folds many tasks, and keeps its filter in the address', async () => {
    const tasks = many(40, (id) => aTask({ id, story_id: 5, ...named, project_id: id % 2 }));
    server.answer('/stories/5/tasks', tasks);
    await open('/stories/5?status=any');
    expect(page.querySelectorAll('app-fold-line').length).toBe(2);
    expect(text('[role=status].verdict')).toBe('40 tasks match');
    page.querySelectorAll<HTMLElement>('app-large-tasks .seg button')[2]?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/stories/5?status=any&by=person');
    expect(page.querySelectorAll('app-fold-line').length).toBe(1);
  });
});
