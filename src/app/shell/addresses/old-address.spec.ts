import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { oldAddress } from './old-address';

@Component({ selector: 'app-nothing', template: '' })
class Nothing {}

describe('oldAddress', () => {
  let router: Router;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: '**', canMatch: [oldAddress], component: Nothing },
          { path: 'stories/:id', component: Nothing },
        ]),
      ],
    });
    router = TestBed.inject(Router);
    history.replaceState(null, '', '#!/story/5#comment-3');
  });

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  // Where addresses are paths the router sees a fragment; where they are hashes, a path.
  for (const seen of ['/stories/1#!/story/5#comment-3', '/!/story/5#comment-3']) {
    it(`sends ${seen} on, before anything else is looked for`, async () => {
      await router.navigateByUrl(seen);
      expect(router.url).toBe('/stories/5#comment-3');
    });
  }

  it('leaves the addresses of today alone', async () => {
    await router.navigateByUrl('/stories/6#comment-4');
    expect(router.url).toBe('/stories/6#comment-4');
  });
});
