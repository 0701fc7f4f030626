import { DestroyRef, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';

/**
 * A list whose buttons come and go as they are pressed: the focus then stays in its row, or goes to the row that took
 * its place, in place of being lost.
 */
@Directive({
  selector: '[appKeepsFocus]',
  host: { '(focusin)': 'note($event)', '(focusout)': 'forget()' },
})
export class KeepsFocus {
  private readonly document = inject(DOCUMENT);
  private readonly list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private last: { readonly stop: Element; readonly row: Element; readonly at: number } | undefined;

  constructor() {
    const changes = new MutationObserver(() => {
      this.look();
    });
    changes.observe(this.list, { childList: true, subtree: true });
    inject(DestroyRef).onDestroy(() => {
      changes.disconnect();
    });
  }

  protected note({ target }: Event): void {
    const stop = target as Element;
    const at = Array.from(this.list.children).findIndex((row) => row.contains(stop));
    const row = this.list.children[at];
    this.last = row && { stop, row, at };
  }

  // Once what removes things is through: what is still there was left by the reader.
  protected forget(): void {
    const { last } = this;
    queueMicrotask(() => {
      if (last?.stop.isConnected && this.last === last) this.last = undefined;
    });
  }

  private look(): void {
    const { last } = this;
    const { activeElement, body } = this.document;
    if (!last || last.stop.isConnected || (activeElement && activeElement !== body)) return;
    this.last = undefined;
    const rows = this.list.children;
    const row = last.row.isConnected ? last.row : rows[Math.min(last.at, rows.length - 1)];
    const next = row?.querySelector<HTMLElement>('button') ?? this.list;
    if (next === this.list) next.tabIndex = -1;
    next.focus();
  }
}
