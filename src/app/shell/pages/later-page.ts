import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '../../ui/page/empty';

/** For places that the old client had and this one has not yet. */
@Component({
  selector: 'app-later-page',
  imports: [Empty, RouterLink],
  template: `
    <app-empty page art="missing" [heading]="heading()">
      The address is right, and it stays. Until then stories and tasks can be read here.
      <ng-container actions>
        <a class="btn btn-outline" routerLink="/stories">All stories</a>
        <a class="btn btn-quiet" routerLink="/tasks">All tasks</a>
      </ng-container>
    </app-empty>
  `,
})
export class LaterPage {
  /** From the route's data. */
  readonly heading = input.required<string>();
}
