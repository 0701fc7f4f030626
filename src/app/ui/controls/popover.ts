import {
  afterNextRender,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';

const MARGIN = 8;
const GAP = 4;
const stops =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/**
 * What floats below the button that opens it ([appOpens]); a sheet from below on phones. Focus goes in, stays in and
 * returns; arrows move it, Esc or a press elsewhere closes. Content that costs belongs into `@if (pop.isOpen())`.
 */
@Component({
  selector: 'app-popover',
  template: `
    <div
      #surface
      class="pop"
      popover="auto"
      role="dialog"
      tabindex="-1"
      [attr.aria-label]="label()"
      (beforetoggle)="turn($event)"
      (keydown.tab)="wrap($event, false)"
      (keydown.shift.tab)="wrap($event, true)"
      (keydown.arrowdown)="step($event, 1)"
      (keydown.arrowup)="step($event, -1)"
    >
      <ng-content />
    </div>
  `,
})
export class Popover {
  readonly label = input.required<string>();
  readonly closed = output();
  private readonly open = signal(false);
  readonly isOpen = this.open.asReadonly();
  private readonly injector = inject(Injector);
  private readonly element = viewChild.required<ElementRef<HTMLElement>>('surface');
  readonly surface = () => this.element().nativeElement;
  private following = new AbortController();
  /** Where to float. Its opener says so before it opens. */
  opener?: HTMLElement;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.following.abort();
    });
  }

  close(): void {
    this.surface().hidePopover();
  }

  protected turn(event: Event): void {
    const opens = (event as ToggleEvent).newState === 'open';
    this.open.set(opens);
    this.following.abort();
    if (!opens) {
      this.closed.emit();
      return;
    }
    this.follow();
    // Near its place already in the first frame, exactly there once its content is drawn.
    this.place();
    const settle = () => {
      this.place();
      this.focusFirst();
    };
    afterNextRender(settle, { injector: this.injector });
  }

  protected wrap(event: Event, back: boolean): void {
    const all = this.stops();
    const [from, to] = back ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (document.activeElement !== from && document.activeElement !== this.surface()) return;
    event.preventDefault();
    to?.focus();
  }

  // Among what is pressed; fields and lists have the arrows for themselves.
  protected step(event: Event, by: 1 | -1): void {
    const all = this.stops();
    const at = all.findIndex((stop) => stop === event.target && stop.matches('a, button'));
    if (at < 0 || event.defaultPrevented) return;
    event.preventDefault();
    all.at((at + by) % all.length)?.focus();
  }

  // Its opener may move with the page, or stay with the header; what it holds may come later.
  private follow(): void {
    this.following = new AbortController();
    const { signal: over } = this.following;
    for (const moves of ['scroll', 'resize'])
      addEventListener(moves, this.place, { signal: over, passive: true });
    const grows = new ResizeObserver(this.place);
    grows.observe(this.surface());
    over.addEventListener('abort', () => {
      grows.disconnect();
    });
  }

  private stops(): HTMLElement[] {
    const inside = this.surface().querySelectorAll<HTMLElement>(stops);
    return Array.from(inside).filter((stop) => stop.tabIndex >= 0);
  }

  private focusFirst(): void {
    const surface = this.surface();
    if (surface.contains(document.activeElement)) return;
    (this.stops()[0] ?? surface).focus({ preventScroll: true });
  }

  // Below its opener, above where there is no room. Phones have their sheet by style.
  private readonly place = () => {
    const at = this.opener?.getBoundingClientRect();
    if (!at) return;
    const { style, offsetWidth, offsetHeight } = this.surface();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(MARGIN, Math.min(at.left, clientWidth - offsetWidth - MARGIN));
    const below = at.bottom + GAP;
    const fits = below + offsetHeight <= clientHeight || at.top < offsetHeight + GAP;
    const top = fits ? below : at.top - GAP - offsetHeight;
    style.left = `${left}px`;
    style.top = `${top}px`;
  };
}
