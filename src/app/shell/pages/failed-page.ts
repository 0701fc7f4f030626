import { Component, DOCUMENT, inject } from '@angular/core';
import { Empty } from '../../ui/page/empty';
import { Icon } from '../../ui/icon/icon';

/** For pages whose files could not be fetched: no network, or a new version took the place of this one. */
@Component({
  selector: 'app-failed-page',
  imports: [Empty, Icon],
  template: `
    <app-empty page heading="The server does not answer" art="down">
      This page is not on this device yet, so it cannot be shown.
      <ng-container actions>
        <button type="button" class="btn btn-outline" (click)="tryAgain()">
          <app-icon name="refresh" />Try now
        </button>
      </ng-container>
    </app-empty>
  `,
})
export class FailedPage {
  private readonly document = inject(DOCUMENT);

  protected tryAgain(): void {
    this.document.location.reload();
  }
}
