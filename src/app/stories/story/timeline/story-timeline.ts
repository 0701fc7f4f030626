import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { Seg } from '../../../ui/controls/seg';
import { grouped } from '../../../ui/grouped';
import { blocksOf, isHidden } from './blocks/blocks';
import type { Naming } from './entries/change';
import { DrawQueue } from './blocks/draw-queue';
import { commentsIn, entriesOf, type Show } from './entries/entries';
import { reach } from './reach';
import { TimelineBlock } from './blocks/timeline-block';

const NOTHING: ReadonlySet<string> = new Set();

/** What happened to a story, oldest first. A long one leaves out its middle until somebody wants it. */
@Component({
  selector: 'app-story-timeline',
  imports: [Seg, TimelineBlock],
  providers: [DrawQueue],
  templateUrl: './story-timeline.html',
  styleUrl: './story-timeline.scss',
  encapsulation: ViewEncapsulation.None,
  host: {
    '(document:keydown.control.f)': 'opened.set(true)',
    '(document:keydown.meta.f)': 'opened.set(true)',
    '(keydown.j)': 'step($event, 1)',
    '(keydown.k)': 'step($event, -1)',
  },
})
export class StoryTimeline {
  readonly storyId = input.required<number>();
  readonly events = input.required<readonly TimelineEvent[]>();
  readonly naming = input.required<Naming>();
  readonly show = input.required<Show>();
  readonly linkedId = input<number>();
  /** Types of events that the reader prefers not to see. */
  readonly unwanted = input<ReadonlySet<string>>(NOTHING);
  readonly wanted = output<Show>();

  protected readonly everything = signal(false);
  private readonly shunned = computed(() => (this.everything() ? NOTHING : this.unwanted()));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly grouped = grouped;
  protected readonly choices = computed(() => [
    { value: 'all' as const, word: 'All' },
    { value: 'comments' as const, word: 'Comments', count: grouped(commentsIn(this.events())) },
    { value: 'changes' as const, word: 'Changes' },
  ]);
  protected readonly entries = computed(() =>
    entriesOf(this.events(), this.show(), this.naming(), this.shunned()),
  );
  /** How many events the reader's preferences leave out. */
  protected readonly left = computed(
    () => this.events().filter(({ event_type }) => this.shunned().has(event_type)).length,
  );
  private readonly linkedAt = computed(() => {
    const id = this.linkedId();
    return this.entries().findIndex((entry) => entry.kind === 'comment' && entry.comment.id === id);
  });
  /** Whether the reader wants the middle too, perhaps to find something in the page. */
  protected readonly opened = linkedSignal({
    source: () => `${this.storyId()} ${this.show()}`,
    computation: () => false,
  });
  private readonly whole = computed(
    () => this.opened() || isHidden(this.entries(), this.linkedAt()),
  );
  protected readonly blocks = computed(() => blocksOf(this.entries(), this.whole()));
  /** The block of the comment that the address names; blocks of both parts count on. */
  private readonly linkedBlock = computed(() => {
    const [id, { before, after }] = [this.linkedId(), this.blocks()];
    return [...before, ...after].findIndex(({ entries }) =>
      entries.some((entry) => entry.kind === 'comment' && entry.comment.id === id),
    );
  });
  private reached: number | undefined;

  constructor() {
    afterRenderEffect(() => {
      const id = this.linkedId();
      if (this.linkedAt() < 0 || this.reached === id) return;
      this.reached = id;
      const comment = document.getElementById(`comment-${id ?? ''}`);
      if (comment) reach(comment);
    });
  }

  /** What the address names is drawn at once, and what is in sight with it: else it would be moved afterwards. */
  protected isUrgent(at: number): boolean {
    const linked = this.linkedBlock();
    return linked >= 0 && at >= linked - 2 && at <= linked + 3;
  }

  /** From comment to comment. */
  protected step(event: Event, by: 1 | -1): void {
    const { target } = event;
    if (!(target instanceof Element) || !this.host.contains(target)) return;
    const stops = [...this.host.querySelectorAll<HTMLElement>('[data-stop]')];
    const at = stops.findIndex((stop) => stop === target || stop.closest('.tl') === target);
    const next = stops[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
