import { afterNextRender, DestroyRef, Directive, ElementRef, inject } from '@angular/core';

const STOPS = 'a[href], button';
const ROWS = 'li, tbody tr, [data-row]';

/**
 * Makes the links and buttons in the rows of a short list or table one Tab stop. Arrows, j and k move between
 * rows, left and right within one, Home and End to the ends; Enter and o open. For lists of any length see
 * LongRows.
 */
@Directive({
  selector: '[appRoving]',
  host: { '(keydown)': 'steer($event)', '(focusin)': 'hold($event)' },
})
export class Roving {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #current: HTMLElement | undefined;

  constructor() {
    const changes = new MutationObserver(() => {
      this.#settle();
    });
    afterNextRender(() => {
      changes.observe(this.#host, { childList: true, subtree: true });
      this.#settle();
    });
    inject(DestroyRef).onDestroy(() => {
      changes.disconnect();
    });
  }

  protected hold({ target }: Event): void {
    const stop = target instanceof Element ? target.closest<HTMLElement>(STOPS) : null;
    if (!stop?.closest(ROWS)) return;
    this.#current = stop;
    this.#settle();
  }

  protected steer(event: KeyboardEvent): void {
    const stop = this.#current;
    if (event.ctrlKey || event.altKey || event.metaKey || !stop?.matches(':focus')) return;
    if (event.key === 'o') stop.click();
    const next = this.#next(stop, event.key);
    if (!next && event.key !== 'o') return;
    event.preventDefault();
    next?.focus();
  }

  #next(stop: HTMLElement, key: string): HTMLElement | undefined {
    const row = stop.closest<HTMLElement>(ROWS);
    const rows = this.#rows();
    const at = row ? rows.indexOf(row) : -1;
    const beside = row ? stopsOf(row) : [];
    const ways: Record<string, () => HTMLElement | undefined> = {
      ArrowDown: () => below(rows[at + 1], stop),
      j: () => below(rows[at + 1], stop),
      ArrowUp: () => below(rows[at - 1], stop),
      k: () => below(rows[at - 1], stop),
      ArrowRight: () => beside[beside.indexOf(stop) + 1],
      ArrowLeft: () => beside[beside.indexOf(stop) - 1],
      Home: () => below(rows[0], stop),
      End: () => below(rows.at(-1), stop),
    };
    return ways[key]?.();
  }

  #rows(): HTMLElement[] {
    const rows = this.#host.querySelectorAll<HTMLElement>(ROWS);
    return Array.from(rows).filter((row) => stopsOf(row).length > 0);
  }

  /** One stop can be reached by Tab: the one that had the focus last, else the first. */
  #settle(): void {
    const stops = this.#rows().flatMap(stopsOf);
    if (!this.#current?.isConnected) this.#current = stops[0];
    for (const stop of stops) stop.tabIndex = stop === this.#current ? 0 : -1;
  }
}

const stopsOf = (row: HTMLElement) => Array.from(row.querySelectorAll<HTMLElement>(STOPS));

/** The stop of another row that stands in the same column, or nearest to it. */
function below(row: HTMLElement | undefined, stop: HTMLElement): HTMLElement | undefined {
  const distance = (other: HTMLElement) => Math.abs(middle(other) - middle(stop));
  return row && stopsOf(row).sort((a, b) => distance(a) - distance(b))[0];
}

function middle(element: HTMLElement): number {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}
