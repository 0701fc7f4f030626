import {
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { Story } from '@storyboard/contract/story';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { Later } from '../../../ui/page/later';
import type { CommentForm } from './comment-form';

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], :popover-open *';

/** Where one comments: the form is fetched when the reader comes to it, or presses m. */
@Component({
  selector: 'app-comment-place',
  imports: [Later],
  template: `
    @if (shown() && here()) {
      <app-later [load]="load" [inputs]="inputs()" (made)="hear($event)">
        <div class="place"></div>
      </app-later>
    } @else {
      <div class="place"></div>
    }
  `,
  styleUrl: './comment-place.scss',
  host: { '[hidden]': '!shown()', '(document:keydown.m)': 'write($event)' },
})
export class CommentPlace {
  readonly story = input.required<Story>();
  /** Not until what stands above is there, which would move it. A key that is pressed before is obeyed then. */
  readonly shown = input.required<boolean>();
  readonly added = output<TimelineEvent>();
  /** Counts how often the key was pressed: each time the field gets the focus. */
  private readonly wanted = signal(0);
  /** Whether the reader has come here. */
  protected readonly here = signal(false);
  protected readonly inputs = computed(() => ({ story: this.story(), wanted: this.wanted() }));
  protected readonly load = async () => (await import('./comment-form')).CommentForm;

  constructor() {
    // A little before it is in sight: by keyboard one comes from what stands just above.
    const near = { rootMargin: '0px 0px 50% 0px' };
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.here.set(true);
    }, near);
    seen.observe(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
    inject(DestroyRef).onDestroy(() => {
      seen.disconnect();
    });
  }

  protected write(event: Event): void {
    if (event.defaultPrevented || (event.target as Element).matches(typing)) return;
    event.preventDefault();
    this.here.set(true);
    this.wanted.update((times) => times + 1);
  }

  protected hear(form: CommentForm): void {
    form.added.subscribe((event) => {
      this.added.emit(event);
    });
  }
}
