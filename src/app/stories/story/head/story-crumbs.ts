import { Location } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Copy } from '../../../ui/controls/copy';
import { goBack, origin } from './origin';

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], :popover-open *';

/** The way back to the list, with its filters, and the story's own address. */
@Component({
  selector: 'app-story-crumbs',
  imports: [Copy, RouterLink],
  templateUrl: './story-crumbs.html',
  styleUrl: './story-crumbs.scss',
  host: { class: 'crumbs', '(document:keydown.u)': 'hear($event)' },
})
export class StoryCrumbs {
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  protected readonly origin = origin();
  protected readonly list = this.router.parseUrl(this.origin.url);
  protected readonly address = computed(
    () => new URL(this.location.prepareExternalUrl(`/stories/${this.id()}`), document.baseURI).href,
  );

  protected goBack(event: Event): void {
    event.preventDefault();
    goBack(this.router, this.location, this.origin);
  }

  protected hear(event: Event): void {
    if (event.defaultPrevented || (event.target as Element).matches(typing)) return;
    this.goBack(event);
  }
}
