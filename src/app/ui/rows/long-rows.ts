import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  contentChild,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  TemplateRef,
} from '@angular/core';
import { rowWindow, type RowWindow } from './row-window';

/** What a row's template gets: the row, undefined while unknown, and its place. */
export interface RowContext<Row> {
  $implicit: Row | undefined;
  index: number;
  current: boolean;
}

let lists = 0;

/**
 * A list of any length, of which only the rows in sight (60 at most) stand in the document. The page
 * scrolls, not the list. It is one Tab stop: the list keeps the focus and names its current row.
 * Rows are drawn by the template inside, each in a `div role="row"` of `rowHeight` px.
 */
@Component({
  selector: 'app-long-rows',
  imports: [NgTemplateOutlet],
  templateUrl: './long-rows.html',
  styleUrl: './long-rows.scss',
  host: {
    role: 'rowgroup',
    tabindex: '0',
    '[attr.aria-label]': 'label()',
    '[attr.aria-activedescendant]': 'currentId()',
    '(window:scroll)': 'look()',
    '(window:resize)': 'look()',
    '(keydown)': 'steer($event)',
    '(focus)': 'settle()',
  },
})
export class LongRows<Row> {
  readonly rows = input.required<readonly (Row | undefined)[]>();
  readonly rowHeight = input.required<number>();
  readonly label = input.required<string>();
  /** Rows that the cursor passes over, such as heads of groups. */
  readonly passable = input<(row: Row | undefined) => boolean>(() => false);
  /** Place of the current row, -1 for none yet. */
  readonly cursor = model(-1);
  readonly needed = output<RowWindow>();
  readonly opened = output<number>();

  protected readonly template = contentChild.required<TemplateRef<RowContext<Row>>>(TemplateRef);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #top = signal(0);
  readonly #viewport = signal(window.innerHeight);
  readonly #name = `rows-${(lists += 1)}`;

  protected readonly window = computed(
    () => rowWindow(this.#top(), this.#viewport(), this.rowHeight(), this.rows().length),
    { equal: (a, b) => a.from === b.from && a.to === b.to },
  );
  protected readonly slots = computed(() => {
    const { from, to } = this.window();
    return Array.from({ length: to - from }, (_, step) => from + step);
  });
  protected readonly currentId = computed(() => {
    const [{ from, to }, at] = [this.window(), this.cursor()];
    return at >= from && at < to ? this.idOf(at) : null;
  });

  constructor() {
    effect(() => {
      const range = this.window();
      if (range.to > range.from) this.needed.emit(range);
    });
    effect(() => {
      this.rows();
      this.look();
    });
  }

  protected readonly idOf = (index: number) => `${this.#name}-${index}`;

  /** Views are handed on from rows that left to rows that came: far cheaper than new ones. */
  protected readonly slotOf = (index: number) => {
    const { from, to } = this.window();
    return index % Math.max(1, to - from);
  };

  protected look() {
    this.#top.set(this.#host.getBoundingClientRect().top);
    this.#viewport.set(window.innerHeight);
  }

  protected settle() {
    if (this.cursor() < 0) this.#move(this.window().from - 1, 1);
  }

  protected steer(event: KeyboardEvent) {
    if (event.target !== this.#host || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = this.#stepOf(event.key);
    if (!step && event.key !== 'Enter' && event.key !== 'o') return;
    event.preventDefault();
    if (step) this.#move(...step);
    else this.#open(this.cursor());
  }

  /** Where a key goes: from this place, in this direction, to the first row that is not passed over. */
  #stepOf(key: string): [from: number, step: 1 | -1] | undefined {
    const [at, end] = [this.cursor(), this.rows().length];
    const page = Math.max(1, Math.floor(this.#viewport() / this.rowHeight()) - 3);
    const steps: Record<string, [number, 1 | -1]> = {
      ArrowDown: [at, 1],
      j: [at, 1],
      ArrowUp: [at, -1],
      k: [at, -1],
      PageDown: [Math.min(at + page, end) - 1, 1],
      PageUp: [Math.max(at - page, -1) + 1, -1],
      Home: [-1, 1],
      End: [end, -1],
    };
    return steps[key];
  }

  #open(at: number) {
    if (this.rows()[at] !== undefined) this.opened.emit(at);
  }

  #move(from: number, step: 1 | -1) {
    const rows = this.rows();
    let at = from + step;
    while (at >= 0 && at < rows.length && this.passable()(rows[at])) at += step;
    if (at < 0 || at >= rows.length) return;
    this.cursor.set(at);
    this.#reveal(at);
  }

  /** Scrolls the page just so far that the row lies between the sticky head and the lower edge. */
  #reveal(at: number) {
    const top = this.#host.getBoundingClientRect().top + at * this.rowHeight();
    const upper = 48 + this.rowHeight();
    const lower = window.innerHeight - 2 * this.rowHeight();
    if (top < upper) window.scrollBy({ top: top - upper, behavior: 'instant' });
    else if (top > lower) window.scrollBy({ top: top - lower, behavior: 'instant' });
  }
}
