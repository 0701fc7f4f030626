import { Component } from '@angular/core';

/** The table of people while it is fetched: its rows in grey. */
@Component({
  selector: 'app-load-skeleton',
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">People are being fetched</span>
    <p class="muted sm" aria-hidden="true">&nbsp;</p>
    <div class="rows" aria-hidden="true">
      @for (row of [1, 2, 3, 4, 5, 6, 7, 8]; track row) {
        <div><span class="sk sk-c"></span><span class="sk"></span><span class="sk"></span></div>
      }
    </div>
  `,
  styles: `
    .rows {
      margin-top: 4px;
      padding-top: 32px;
    }
    .rows > div {
      display: grid;
      grid-template-columns: 20px 154px 1fr;
      column-gap: 6px;
      align-items: center;
      height: 36px;
      border-bottom: 1px solid var(--sb-rule);
    }
    .sk + .sk {
      max-width: 240px;
    }
  `,
})
export class LoadSkeleton {}
