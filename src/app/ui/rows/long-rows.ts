import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  booleanAttribute,
  Component,
  computed,
  contentChild,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  PendingTasks,
  signal,
  TemplateRef,
  viewChild,
} from '@angular/core';
import { asManyAsFit, type Drawn, drawnOf, isLate } from './drawn';
import { stepOf } from './row-keys';
import { rowWindow, type RowWindow } from './row-window';
import { slotsOf, turned } from './slots';

/** What a row's template gets: the row, undefined while unknown, and its place. */
export interface RowContext<Row> {
  $implicit: Row | undefined;
  index: number;
}

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], :popover-open *';
/** Milliseconds without scrolling until the views are put in order, and how many of them are moved in a frame. */
const REST = 200;
const MOVED = 3;
let lists = 0;

/**
 * A grid of any length, of which only the rows in sight (60 at most) stand in the document. The page
 * scrolls, not the grid. It is one Tab stop: the grid keeps the focus and names its current row. What is
 * projected besides the template is its head; the template draws a row's cells in a `div role="row"` of
 * `rowHeight` px.
 */
@Component({
  selector: 'app-long-rows',
  imports: [NgTemplateOutlet],
  templateUrl: './long-rows.html',
  styleUrl: './long-rows.scss',
  host: {
    role: 'grid',
    tabindex: '0',
    '[attr.aria-label]': 'label()',
    '[attr.aria-rowcount]': 'rowCount()',
    '[attr.aria-activedescendant]': 'currentId()',
    '(keydown)': 'steer($event)',
    '(document:keydown)': 'hear($event)',
    '(focus)': 'settle()',
  },
})
export class LongRows<Row> {
  readonly rows = input.required<readonly (Row | undefined)[]>();
  readonly rowHeight = input.required<number>();
  readonly label = input.required<string>();
  /** How many rows there are, undefined while that is not known. */
  readonly total = input<number>();
  /** Rows that the cursor passes over, such as heads of groups. */
  readonly passable = input<(row: Row | undefined) => boolean>(() => false);
  /** Whether j and k reach the grid from anywhere on the page: for its main list. */
  readonly main = input(false, { transform: booleanAttribute });
  /** Place of the current row, -1 for none yet. */
  readonly cursor = model(-1);
  readonly needed = output<RowWindow>();
  readonly opened = output<number>();

  protected readonly template = contentChild.required<TemplateRef<RowContext<Row>>>(TemplateRef);
  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly top = signal(0);
  private readonly viewport = signal(window.innerHeight);
  private readonly name = `rows-${(lists += 1)}`;

  protected readonly window = computed(
    () => rowWindow(this.top(), this.viewport(), this.rowHeight(), this.rows().length),
    { equal: (a, b) => a.from === b.from && a.to === b.to },
  );
  private readonly slots = computed(() => slotsOf(this.window()));
  private readonly frames = signal(0);
  private readonly may = asManyAsFit(() => Number(document.timeline.currentTime));
  protected readonly drawn = linkedSignal<number, readonly Drawn<Row>[]>({
    source: this.frames,
    computation: (_, before) => drawnOf(this.slots(), this.rows(), before?.value ?? [], this.may),
  });
  /** The key of the view that stands first in the document. */
  private readonly first = signal(0);
  protected readonly views = computed(() => turned(this.drawn(), this.first()));
  /** The head counts; -1 says that nobody knows. */
  protected readonly rowCount = computed(() => (this.total() ?? -2) + 1);
  protected readonly currentId = computed(() => {
    const [{ from, to }, at] = [this.window(), this.cursor()];
    return at >= from && at < to ? this.idOf(at) : null;
  });

  constructor() {
    effect(() => {
      const range = this.window();
      if (range.to > range.from) this.needed.emit(range);
    });
    this.drawOn();
    this.putInOrder();
    afterRenderEffect({
      read: () => {
        this.rows();
        this.rowHeight();
        this.look();
      },
    });
    this.followScrolling();
  }

  protected readonly idOf = (index: number) => `${this.name}-${index}`;

  /** Puts the cursor on a row and brings it into sight. */
  goTo(at: number): void {
    this.cursor.set(at);
    this.reveal(at);
  }

  /** The cursor stands on a row; on focus without one, on the first in sight. */
  protected settle(): void {
    if (this.cursor() < 0) this.move(this.firstInSight() - 1, 1);
  }

  protected steer(event: KeyboardEvent): void {
    if (event.target === this.host) this.obey(event);
  }

  /** Keys from elsewhere on the page, as after coming back to it. */
  protected hear(event: KeyboardEvent): void {
    if (!this.main() || event.defaultPrevented || !/^[jk]$/.test(event.key)) return;
    const target = event.target;
    if (!(target instanceof Element) || target === this.host || target.matches(typing)) return;
    if (this.obey(event)) this.host.focus({ preventScroll: true });
  }

  /** Whether the key meant something. */
  private obey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const opens = event.key === 'Enter' || event.key === 'o';
    const page = Math.max(1, Math.floor(this.viewport() / this.rowHeight()) - 3);
    const at = this.cursor() < 0 ? this.firstInSight() - 1 : this.cursor();
    const step = stepOf(event.key, at, this.rows().length, page);
    if (!step && !opens) return false;
    event.preventDefault();
    if (step) this.move(step.from, step.by);
    else this.open(this.cursor());
    return true;
  }

  private open(at: number): void {
    if (this.rows()[at] !== undefined) this.opened.emit(at);
  }

  private move(from: number, by: 1 | -1): void {
    const rows = this.rows();
    let at = from + by;
    while (at >= 0 && at < rows.length && this.passable()(rows[at])) at += by;
    if (at >= 0 && at < rows.length) this.goTo(at);
  }

  /** What was too much for one frame is drawn in the next. */
  private drawOn(): void {
    const pending = inject(PendingTasks);
    effect((onCleanup) => {
      if (!isLate(this.drawn(), this.slots(), this.rows())) return;
      const done = pending.add();
      const frame = requestAnimationFrame(() => {
        this.frames.update((count) => count + 1);
      });
      onCleanup(() => {
        cancelAnimationFrame(frame);
        done();
      });
    });
  }

  /**
   * Views stand where a transform puts them, as moving one in the document costs twice what drawing another row in it
   * does. Whoever reads in the order of the document gets that of the rows once nobody scrolls.
   */
  private putInOrder(): void {
    let frame = 0;
    const step = () => {
      const [{ from, to }, first] = [this.window(), this.first()];
      const size = to - from;
      const left = (size + (from % size) - first) % size;
      if (!left) return;
      this.first.set((first + Math.min(left, MOVED)) % size);
      frame = requestAnimationFrame(step);
    };
    effect((onCleanup) => {
      this.window();
      const rest = setTimeout(step, REST);
      onCleanup(() => {
        clearTimeout(rest);
        cancelAnimationFrame(frame);
      });
    });
  }

  // Not as a listener of the host: that would draw the page above anew at each step of the wheel.
  private followScrolling(): void {
    const look = () => {
      this.look();
    };
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    });
  }

  private look(): void {
    this.top.set(this.bodyTop());
    this.viewport.set(window.innerHeight);
  }

  private bodyTop(): number {
    return this.body().nativeElement.getBoundingClientRect().top;
  }

  private firstInSight(): number {
    return Math.max(0, Math.ceil((coveredAbove() - this.bodyTop()) / this.rowHeight()));
  }

  /** Scrolls the page just so far that the row lies between what covers the upper and the lower edge. */
  private reveal(at: number): void {
    const top = this.bodyTop() + at * this.rowHeight();
    const upper = coveredAbove();
    const lower = window.innerHeight - 2 * this.rowHeight();
    if (top < upper) window.scrollBy({ top: top - upper, behavior: 'instant' });
    else if (top > lower) window.scrollBy({ top: top - lower, behavior: 'instant' });
    this.look();
  }
}

/** What lies over the upper edge of the page, which says so itself for anchors too. */
function coveredAbove(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}
