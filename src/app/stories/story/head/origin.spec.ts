import { Location } from '@angular/common';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet } from '@angular/router';
import { goBack, listAt, origin } from './origin';

describe('listAt', () => {
  it('knows the lists and what they are called', () => {
    const words = (url: string) => listAt(url)?.word;
    expect(words('/stories?tag=scale')).toBe('Stories');
    expect(words('/tasks#x')).toBe('Tasks');
    expect(words('/projects/infra%2Fgateway?q=x')).toBe('infra/gateway');
    expect(words('/project-groups/compute?view=tasks')).toBe('compute');
    expect(words('/dashboard/teams/edge')).toBe('edge');
  });

  it('takes no other page for a list', () => {
    for (const url of ['/', '/stories/5', '/about', '/dashboard', '/projects', '/login'])
      expect(listAt(url)).withContext(url).toBeUndefined();
  });
});

@Component({ selector: 'app-list', template: '' })
class List {}

@Component({ selector: 'app-story', template: '{{ from.url }}' })
class Story {
  readonly from = origin();
}

@Component({ selector: 'app-host', imports: [RouterOutlet], template: '<router-outlet />' })
class Host {
  readonly router = inject(Router);
  readonly location = inject(Location);
}

describe('origin', () => {
  beforeEach(() => {
    const routes = [
      { path: 'stories', component: List },
      { path: 'about', component: List },
      { path: 'stories/:id', component: Story },
    ];
    TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
  });

  async function visit(...urls: string[]) {
    const page = TestBed.createComponent(Host);
    await page.whenStable();
    const { router, location } = page.componentInstance;
    for (const url of urls) await router.navigateByUrl(url);
    await page.whenStable();
    const told = (page.nativeElement as HTMLElement).querySelector('app-story')?.textContent;
    return { router, location, told };
  }

  it('is the list that the reader came from, with its filters', async () => {
    expect((await visit('/stories?tag=scale', '/stories/5')).told).toBe('/stories?tag=scale');
  });

  it('is all stories for who came from elsewhere', async () => {
    expect((await visit('/stories/5')).told).toBe('/stories');
    expect((await visit('/about', '/stories/5')).told).toBe('/stories');
  });

  it('is noted in the history, for a reload', async () => {
    const { location } = await visit('/stories?q=x', '/stories/5');
    expect(location.getState()).toEqual(jasmine.objectContaining({ from: '/stories?q=x' }));
  });

  it('is gone back to in the history where it lies just behind', async () => {
    const { router, location } = await visit('/stories?q=x', '/stories/5');
    const back = spyOn(location, 'back');
    const go = spyOn(router, 'navigateByUrl');
    goBack(router, location, { url: '/stories?q=x', word: 'Stories' });
    expect(back).toHaveBeenCalledTimes(1);
    goBack(router, location, { url: '/stories', word: 'Stories' });
    expect(go).toHaveBeenCalledOnceWith('/stories');
  });
});
