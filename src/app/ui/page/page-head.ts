import { Component, input } from '@angular/core';

/** Heading of a page; what is projected is its line of facts, and `[actions]` stand on the right. */
@Component({
  selector: 'app-page-head',
  template: `
    <div class="page-head">
      <div>
        <h1 tabindex="-1">{{ heading() }}</h1>
        <div class="sub"><ng-content /></div>
      </div>
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
}
