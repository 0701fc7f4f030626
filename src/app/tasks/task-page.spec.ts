import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet, withComponentInputBinding } from '@angular/router';
import { aTask } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { settle } from '../../testing/settle';
import { TaskPage } from './task-page';

@Component({ selector: 'app-story', template: '<h1>A story</h1>' })
class Story {}

@Component({ selector: 'app-host', imports: [RouterOutlet], template: '<router-outlet />' })
class Host {}

describe('TaskPage', () => {
  let server: FakeServer;

  async function open(address: string): Promise<string | undefined> {
    const page = TestBed.createComponent(Host);
    await TestBed.inject(Router).navigateByUrl(address);
    await settle();
    return (page.nativeElement as HTMLElement).querySelector('h1')?.textContent;
  }

  beforeEach(() => {
    server = new FakeServer();
    const routes = [
      { path: 'tasks/:id', component: TaskPage },
      { path: 'stories/:id', component: Story },
    ];
    TestBed.configureTestingModule({
      providers: [provideRouter(routes, withComponentInputBinding()), server.providers([])],
    });
  });

  it('goes on to the story of the task', async () => {
    server.answer('/tasks/33', aTask({ id: 33, story_id: 5 }));
    expect(await open('/tasks/33')).toBe('A story');
    expect(TestBed.inject(Router).url).toBe('/stories/5#task-33');
  });

  it('says that there is no such task', async () => {
    expect(await open('/tasks/34')).toBe('There is no task 34 here');
  });
});
