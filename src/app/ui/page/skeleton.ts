import { Component, computed, input } from '@angular/core';

/** As many as fill a screen; drawing hundreds costs more than what they stand for. */
const MOST = 24;

/** Grey bars in the place and height of rows that are being fetched; after 200 ms only. */
@Component({
  selector: 'app-skeleton',
  host: { class: 'skeleton', role: 'status' },
  template: `
    <span class="visually-hidden">{{ label() }}</span>
    @for (row of lines(); track row) {
      <div aria-hidden="true">
        <span class="sk sk-s"></span>
        <span class="sk" [class.sk-m]="row % 3 === 1"></span>
        <span class="sk sk-s"></span>
      </div>
    }
  `,
})
export class Skeleton {
  readonly rows = input(8);
  readonly label = input('Being fetched');
  protected readonly lines = computed(() =>
    Array.from({ length: Math.min(this.rows(), MOST) }, (_, row) => row),
  );
}
