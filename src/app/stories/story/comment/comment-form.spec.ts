import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Story } from '@storyboard/contract/story';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { aComment, anEvent, aPerson, aStory } from '../../../../testing/builders';
import { FakeServer } from '../../../../testing/fake-server';
import { forgetAll } from '../../../../testing/forget-all';
import { settle, turn } from '../../../../testing/settle';
import { SignInAgain } from '../../../session/again';
import { Session } from '../../../session/session';
import { loadMarkdown } from '../../../ui/markdown/load';
import { CommentForm } from './comment-form';

@Component({
  selector: 'app-comment-host',
  imports: [CommentForm],
  template: '<app-comment-form [story]="story()" (added)="events.push($event)" />',
})
class CommentHost {
  readonly story = signal<Story>(aStory({ id: 5 }));
  readonly events: TimelineEvent[] = [];
}

const ada = aPerson({ id: 1, full_name: 'Ada Example' });

describe('the comment form', () => {
  let fake: FakeServer;
  let host: CommentHost;
  let page: HTMLElement;

  beforeEach(async () => {
    await loadMarkdown();
    const comment = aComment({ id: 7, content: 'I saw this.' });
    const event = anEvent({ id: 70, event_type: 'user_comment', comment_id: 7, comment });
    fake = new FakeServer()
      .answer('POST /stories/5/comments', event)
      .answer('/login/session', { person: null });
    TestBed.configureTestingModule({
      providers: [provideRouter([]), fake.providers(['sessions'])],
    });
    forgetAll();
  });
  afterEach(forgetAll);

  async function open(story: Partial<Story> = {}) {
    TestBed.inject(Session).enter({ person: ada });
    const fixture = TestBed.createComponent(CommentHost);
    host = fixture.componentInstance;
    host.story.set(aStory({ id: 5, ...story }));
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await settle();
  }
  const field = () =>
    page.querySelector<HTMLTextAreaElement>('textarea') ?? document.createElement('textarea');
  const status = () => page.querySelector('[role=status]')?.textContent.trim();

  async function type(text: string) {
    field().value = text;
    field().dispatchEvent(new Event('input'));
    await turn();
  }
  async function press(key: string, more: KeyboardEventInit = {}) {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    await settle();
  }

  it('sends what was typed, and is empty then', async () => {
    await open();
    await type('I saw this.');
    await press('Enter', { ctrlKey: true });
    expect(fake.asked.at(-1)?.body).toEqual({ content: 'I saw this.' });
    expect(field().value).toBe('');
    expect(status()).toBe('The comment was added.');
    expect(host.events.map(({ id, author_name }) => ({ id, author_name }))).toEqual([
      { id: 70, author_name: 'Ada Example' },
    ]);
    expect(JSON.stringify(localStorage)).not.toContain('I saw this.');
  });

  it('sends nothing while nothing is written', async () => {
    await open();
    await type('  ');
    await press('Enter', { ctrlKey: true });
    expect(fake.count('POST /stories/5/comments')).toBe(0);
    expect(document.activeElement).toBe(field());
  });

  it('sends once, however often it is pressed', async () => {
    await open();
    await type('Once');
    fake.hold();
    const pressed = [0, 1, 2].map(() =>
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })),
    );
    await turn();
    expect(pressed.length).toBe(3);
    expect(status()).toBe('Being sent');
    fake.release();
    await settle();
    expect(fake.count('POST /stories/5/comments')).toBe(1);
  });

  it('keeps the draft on this device while one types, and has it again later', async () => {
    await open();
    await type('Half a thou');
    expect(status()).toBe('Draft kept on this device');
    page.remove();
    await open();
    expect(field().value).toBe('Half a thou');
  });

  it('keeps the draft of a private story in memory only', async () => {
    await open({ private: true });
    await type('The secret is out');
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('secret');
    expect(status()).toContain('until this page is closed');
  });

  it('gives the reason of the server, and keeps the text', async () => {
    await open();
    fake.refuse('POST /stories/5/comments', 400, { faultstring: 'Comments have 64 kB at most.' });
    await type('Too long');
    await press('Enter', { ctrlKey: true });
    expect(page.querySelector('[role=alert]')?.textContent).toContain(
      'The comment was not sent: Comments have 64 kB at most. Your text is kept below.',
    );
    expect(field().value).toBe('Too long');
  });

  it('sends by itself after the person signed in again in mid-comment', async () => {
    await open();
    fake.refuse('POST /stories/5/comments', 401, {});
    await type('Longer than my session');
    await press('Enter', { ctrlKey: true });
    expect(TestBed.inject(SignInAgain).asked()?.kept).toBe(
      'Your comment on 5 is kept and will be sent.',
    );
    expect(field().value).toBe('Longer than my session');
    fake.answer('POST /stories/5/comments', anEvent({ id: 71 }));
    TestBed.inject(Session).enter({ person: ada });
    await settle();
    expect(host.events.map(({ id }) => id)).toEqual([71]);
    expect(field().value).toBe('');
  });

  it('keeps the text of those who go on reading', async () => {
    await open();
    fake.refuse('POST /stories/5/comments', 401, {});
    await type('Later');
    await press('Enter', { ctrlKey: true });
    TestBed.inject(SignInAgain).decline();
    await settle();
    expect(field().value).toBe('Later');
    expect(page.querySelector('[role=alert]')).not.toBeNull();
  });

  it('shows what the comment will look like, by keys too', async () => {
    await open();
    await type('I **saw** this.');
    const [write] = page.querySelectorAll<HTMLElement>('[role=tab]');
    write?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settle();
    expect(page.querySelector('#comment-preview strong')?.textContent).toBe('saw');
    expect(document.activeElement?.textContent.trim()).toBe('Preview');
  });
});
