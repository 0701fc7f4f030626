import { Location } from '@angular/common';
import { Component, effect, ElementRef, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { loadMarkdown, renderMarkdown } from './load';
import { keepScrollable } from './scrollable';

/**
 * What people wrote, as Markdown. Until that can be drawn the text stands as it is, in the same place and, where it
 * is plain prose, at the same size, so that nothing below moves.
 * Links to places of this client go through the router.
 */
@Component({
  selector: 'app-markdown',
  template: '',
  styleUrl: './markdown.scss',
  host: { class: 'prose', dir: 'auto', '(click)': 'follow($event)' },
})
export class Markdown {
  readonly text = input.required<string>();
  /** The level that its first heading gets. */
  readonly level = input(3);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    void loadMarkdown();
    effect((onCleanup) => {
      this.draw();
      onCleanup(keepScrollable(this.host));
    });
  }

  protected follow(event: MouseEvent): void {
    const { target, button } = event;
    const apart = button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (apart || !(target instanceof Element)) return;
    const place = target.closest<HTMLElement>('a[data-place]')?.dataset['place'];
    if (!place) return;
    event.preventDefault();
    void this.router.navigateByUrl(place);
  }

  private draw(): void {
    const [render, text] = [renderMarkdown(), this.text()];
    this.host.classList.toggle('is-plain', !render);
    this.host.replaceChildren(render ? render(text, this.around()) : paragraphsOf(text));
  }

  private around() {
    const [here = '/'] = this.router.url.split(/[?#]/);
    return {
      level: this.level(),
      home: new URL('.', document.baseURI).href,
      here,
      address: (place: string) => this.location.prepareExternalUrl(place),
    };
  }
}

function paragraphsOf(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of text.trim().split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    paragraph.dir = 'auto';
    paragraph.textContent = part;
    fragment.append(paragraph);
  }
  return fragment;
}
