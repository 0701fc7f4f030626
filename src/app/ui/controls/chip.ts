import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import { Opens } from './opens';
import type { Popover } from './popover';

/** A filter in use: "Group compute or storage". The value opens its editor, the cross takes the filter away. */
@Component({
  selector: 'app-chip',
  imports: [Icon, Opens],
  host: { class: 'chip' },
  template: `
    <button type="button" [appOpens]="opens()">
      <span class="key">{{ key() }}</span> <span class="cut">{{ value() }}</span>
    </button>
    <button
      type="button"
      class="chip-x"
      [attr.aria-label]="'Remove filter ' + key() + ' ' + value()"
      (click)="removed.emit()"
    >
      <app-icon name="x" />
    </button>
  `,
})
export class Chip {
  readonly key = input.required<string>();
  readonly value = input.required<string>();
  readonly opens = input.required<Popover>();
  readonly removed = output();
}
