import { Directive, inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * Follows the links inside without loading the page anew: `<a [attr.href]="…" [attr.data-to]="path">`. One
 * listener for all rows, since a link of the router's own in each costs too much while one scrolls.
 */
@Directive({
  selector: '[appRowLinks]',
  host: { '(click)': 'follow($event)' },
})
export class RowLinks {
  private readonly router = inject(Router);

  protected follow(event: MouseEvent): void {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || elsewhere || event.defaultPrevented) return;
    const link = event.target instanceof Element ? event.target.closest('a[data-to]') : null;
    const path = link?.getAttribute('data-to');
    if (!path) return;
    event.preventDefault();
    void this.router.navigateByUrl(path);
  }
}
