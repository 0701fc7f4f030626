import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aPerson, aStory } from '../../../../testing/builders';
import { FakeServer } from '../../../../testing/fake-server';
import { forgetAll } from '../../../../testing/forget-all';
import { settle } from '../../../../testing/settle';
import { Session } from '../../../session/session';
import { loadMarkdown } from '../../../ui/markdown/load';
import { CommentPlace } from './comment-place';

@Component({
  selector: 'app-place-host',
  imports: [CommentPlace],
  template: '<app-comment-place [story]="story" [shown]="shown()" />',
})
class PlaceHost {
  readonly story = aStory({ id: 5 });
  readonly shown = signal(false);
}

describe('where one comments', () => {
  afterEach(forgetAll);

  it('obeys a key that was pressed before it was shown', async () => {
    await loadMarkdown();
    forgetAll();
    const fake = new FakeServer().answer('/login/session', { person: null });
    TestBed.configureTestingModule({
      providers: [provideRouter([]), fake.providers(['sessions'])],
    });
    TestBed.inject(Session).enter({ person: aPerson({ id: 1 }) });
    const fixture = TestBed.createComponent(PlaceHost);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await settle();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'm', bubbles: true, cancelable: true }),
    );
    await settle();
    expect(page.querySelector('textarea')).toBeNull();

    fixture.componentInstance.shown.set(true);
    await settle();
    const field = page.querySelector('textarea');
    expect(field).not.toBeNull();
    expect(document.activeElement).toBe(field);
    page.remove();
  });
});
