import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty } from '../../ui/page/empty';

/** For addresses that lead nowhere. */
@Component({
  selector: 'app-missing-page',
  imports: [Empty, RouterLink],
  template: `
    <app-empty page heading="There is no page at this address" art="missing">
      <span class="mono">{{ address }}</span> leads nowhere. If you followed a link, it may be cut
      short.
      <ng-container actions>
        <a class="btn btn-outline" routerLink="/stories">All stories</a>
        <a class="btn btn-quiet" routerLink="/">Home</a>
      </ng-container>
    </app-empty>
  `,
})
export class MissingPage {
  protected readonly address = inject(Router).currentNavigation()?.extractedUrl.toString() ?? '';
}
