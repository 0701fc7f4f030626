import { Component, computed, input } from '@angular/core';
import { icons, type IconName } from './icons';

/** An icon. Without `label` it is an ornament that screen readers leave out. */
@Component({
  selector: 'app-icon',
  host: { class: 'i' },
  template: `
    <svg
      viewBox="0 0 16 16"
      [attr.role]="label() ? 'img' : null"
      [attr.aria-label]="label()"
      [attr.aria-hidden]="label() ? null : true"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly label = input<string>();
  protected readonly path = computed(() => icons[this.name()]);
}
