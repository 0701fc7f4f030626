import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** A view of a page: what its address says after `view=`, and its word. */
export interface Tab {
  readonly view: string;
  readonly word: string;
}

/** The views of a page as links; the first one needs no `view` in the address. */
@Component({
  selector: 'app-tabs',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <ul class="nav nav-underline tabs">
        @for (tab of tabs(); track tab.view; let first = $first) {
          <li class="nav-item">
            <a
              class="nav-link"
              routerLink="."
              [queryParams]="first ? {} : { view: tab.view }"
              [class.active]="tab.view === current()"
              [attr.aria-current]="tab.view === current() ? 'page' : null"
              >{{ tab.word }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  readonly current = input.required<string>();
}
