import type { Priority as Level } from '@storyboard/contract/task';
import { booleanAttribute, Component, computed, input } from '@angular/core';

const levels: Record<Level, number> = { low: 1, medium: 2, high: 3 };

/** Priority as three bars in ink. Nothing where none was set. */
@Component({
  selector: 'app-priority',
  host: { class: 'status' },
  template: `
    @if (level(); as name) {
      <svg
        class="prio"
        viewBox="0 0 14 14"
        [attr.role]="word() ? null : 'img'"
        [attr.aria-label]="word() ? null : 'Priority ' + name"
        [attr.aria-hidden]="word() ? true : null"
      >
        <rect x="1" y="9" width="3" height="4" rx="0.5" />
        <rect x="5.5" y="5" width="3" height="8" rx="0.5" [class.off]="bars() < 2" />
        <rect x="10" y="1" width="3" height="12" rx="0.5" [class.off]="bars() < 3" />
      </svg>
      @if (word()) {
        <span>{{ name[0]?.toUpperCase() }}{{ name.slice(1) }}</span>
      }
    }
  `,
})
export class Priority {
  readonly level = input.required<Level | null>();
  readonly word = input(false, { transform: booleanAttribute });
  protected readonly bars = computed(() => {
    const level = this.level();
    return level ? levels[level] : 0;
  });
}
