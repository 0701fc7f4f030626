import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aComment, anEvent, many } from '../../../../testing/builders';
import { loadMarkdown } from '../../../ui/markdown/load';
import { DrawQueue, type Waiting } from './blocks/draw-queue';
import type { Naming } from './entries/change';
import type { Show } from './entries/entries';
import { StoryTimeline } from './story-timeline';

const commented = (id: number): TimelineEvent =>
  anEvent({
    id,
    event_type: 'user_comment',
    event_info: null,
    comment_id: id,
    comment: aComment({ id, content: `comment number ${id}` }),
  });

@Component({
  selector: 'app-host',
  imports: [StoryTimeline],
  template: `
    <app-story-timeline
      [storyId]="1"
      [events]="events()"
      [naming]="naming"
      [show]="show()"
      [linkedId]="linkedId()"
      (wanted)="show.set($event)"
    />
  `,
})
class Host {
  readonly events = signal<readonly TimelineEvent[]>([anEvent({ id: 1 }), commented(2)]);
  readonly show = signal<Show>('all');
  readonly linkedId = signal<number | undefined>(undefined);
  readonly naming: Naming = {
    author: () => 'Ines Moreau',
    person: () => undefined,
    task: () => 'anvil',
  };
}

describe('StoryTimeline', () => {
  let page: ComponentFixture<Host>;
  let host: HTMLElement;
  let waiting: Set<Waiting>;

  beforeEach(async () => {
    await loadMarkdown();
    waiting = new Set();
    const queue = {
      add: (part: Waiting) => waiting.add(part),
      remove: () => undefined,
    };
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    TestBed.overrideComponent(StoryTimeline, {
      set: { providers: [{ provide: DrawQueue, useValue: queue }] },
    });
    page = TestBed.createComponent(Host);
    host = page.nativeElement as HTMLElement;
    document.body.append(host);
  });

  async function drawAll() {
    await page.whenStable();
    for (const { draw } of waiting) draw();
    await page.whenStable();
  }
  const entries = () => [...host.querySelectorAll('.tl')].map((entry) => entry.textContent.trim());
  const press = (words: string) => {
    const buttons = [...host.querySelectorAll('button')];
    buttons.find((button) => button.textContent.includes(words))?.click();
  };

  it('tells changes and comments', async () => {
    await drawAll();
    expect(entries()[0]).toContain('opened this story');
    expect(host.querySelector('#comment-2 .prose')?.textContent).toContain('comment number 2');
  });

  it('tells comments alone', async () => {
    await drawAll();
    press('Comments');
    await drawAll();
    expect(entries().length).toBe(1);
    expect(host.querySelector('[aria-pressed=true]')?.textContent).toContain('Comments 1');
  });

  it('says so where there is nothing', async () => {
    page.componentInstance.events.set([]);
    page.componentInstance.show.set('comments');
    await drawAll();
    expect(host.textContent).toContain('Nobody has commented on this story.');
  });

  it('keeps the place of what is not drawn yet', async () => {
    page.componentInstance.events.set(many(20, commented));
    await page.whenStable();
    expect(entries()).toEqual([]);
    const heights = [...host.querySelectorAll<HTMLElement>('app-timeline-block')].map(
      ({ offsetHeight }) => offsetHeight,
    );
    expect(heights.every((height) => height > 100)).toBeTrue();
  });

  it('leaves out the middle of a long one until it is wanted', async () => {
    page.componentInstance.events.set(many(200, commented));
    await drawAll();
    expect(host.querySelector('#comment-100')).toBeNull();
    press('Show 152 more');
    await drawAll();
    expect(host.querySelector('#comment-100')).not.toBeNull();
  });

  it('shows the middle to who looks for something in the page', async () => {
    page.componentInstance.events.set(many(200, commented));
    await drawAll();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
    await drawAll();
    expect(host.querySelector('#comment-100')).not.toBeNull();
  });

  it('draws the comment that the address names at once, tints it and goes there', async () => {
    page.componentInstance.events.set(many(200, commented));
    page.componentInstance.linkedId.set(100);
    await page.whenStable();
    const comment = host.querySelector('#comment-100');
    expect(comment?.classList).toContain('is-linked');
    expect(document.activeElement).toBe(comment);
  });

  it('goes from comment to comment by keys', async () => {
    await drawAll();
    page.componentInstance.events.set(many(3, commented));
    await drawAll();
    const stops = [...host.querySelectorAll<HTMLElement>('[data-stop]')];
    stops[0]?.focus();
    for (const key of ['j', 'j', 'k'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(document.activeElement).toBe(stops[1] ?? null);
  });
});
