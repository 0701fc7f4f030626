import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** "X · StoryBoard", or the name of the place alone. */
export const titled = (page: string | undefined) => (page ? `${page} · StoryBoard` : 'StoryBoard');

/** Keeps the document's title at what a page shows, once that is known. Called while a page is constructed. */
export function pageTitle(page: () => string | undefined): void {
  const title = inject(Title);
  effect(() => {
    const known = page();
    if (known) title.setTitle(titled(known));
  });
}
