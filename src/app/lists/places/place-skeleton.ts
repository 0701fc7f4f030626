import { Component, input } from '@angular/core';

/** Rows of places in grey while they are fetched. */
@Component({
  selector: 'app-place-skeleton',
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">The {{ label() }} are being fetched</span>
    @for (row of rows; track row) {
      <div class="row" aria-hidden="true">
        <span><span class="sk"></span><span class="sk sk-m"></span></span>
        <span class="sk"></span>
      </div>
    }
  `,
  styleUrl: './place-skeleton.scss',
})
export class PlaceSkeleton {
  readonly label = input.required<string>();
  protected readonly rows = Array.from({ length: 10 }, (_, row) => row);
}
