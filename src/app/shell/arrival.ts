import { DOCUMENT, effect, inject, Service, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';

const headingIn = (main: Element) => main.querySelector<HTMLElement>('h1[tabindex]');
const pathOf = (url: string) => url.split(/[?#]/, 1)[0] ?? '';

/**
 * What a browser does by itself when it loads a page: after a navigation to another page the focus goes to
 * its heading and its title is announced. Filters in the address are the same page.
 */
@Service()
export class Arrival {
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly told = signal('');
  /** What the live region says. */
  readonly announcement = this.told.asReadonly();
  /** The path that is shown. */
  readonly path = signal('');
  private coming: MutationObserver | undefined;

  constructor() {
    effect(() => {
      const { finalUrl } = this.router.lastSuccessfulNavigation() ?? {};
      if (!finalUrl) return;
      const path = pathOf(this.router.serializeUrl(finalUrl));
      untracked(() => {
        this.arrive(path, finalUrl.fragment !== null);
      });
    });
  }

  private arrive(path: string, toAnchor: boolean): void {
    const first = this.path() === '';
    if (path === this.path()) return;
    this.path.set(path);
    if (first) return;
    this.told.set(this.title.getTitle());
    if (!toAnchor && !this.isTyping()) this.focusHeading();
  }

  /** Whether the reader has gone on to a field meanwhile, which is then theirs. */
  private isTyping(): boolean {
    return Boolean(this.document.activeElement?.matches('input, textarea, select'));
  }

  private focusHeading(): void {
    this.coming?.disconnect();
    const main = this.document.getElementById('main');
    if (!main) return;
    const heading = headingIn(main);
    (heading ?? main).focus({ preventScroll: true });
    if (!heading) this.awaitHeading(main);
  }

  /** What is still being fetched has its heading later: the focus then goes on to it, unless the reader moved it. */
  private awaitHeading(main: HTMLElement): void {
    const coming = new MutationObserver(() => {
      const [heading, waits] = [headingIn(main), this.document.activeElement === main];
      if (waits) heading?.focus({ preventScroll: true });
      if (heading || !waits) coming.disconnect();
    });
    coming.observe(main, { childList: true, subtree: true });
    this.coming = coming;
  }
}
