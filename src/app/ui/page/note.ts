import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

const looks: Record<string, { icon: IconName; role: string | null }> = {
  plain: { icon: 'info', role: null },
  slow: { icon: 'clock', role: 'status' },
  warn: { icon: 'warn', role: 'status' },
  danger: { icon: 'warn', role: 'alert' },
};

/** A message in its place: what is, in a sentence; `[actions]` at its end. Danger is read out at once. */
@Component({
  selector: 'app-note',
  imports: [Icon],
  template: `
    <div class="note note-{{ kind() }}" [class.after-3s]="kind() === 'slow'" [attr.role]="role()">
      <app-icon [name]="icon()" />
      <div class="grow"><ng-content /></div>
      <ng-content select="[actions]" />
    </div>
  `,
})
export class Note {
  /** `slow` stays out of sight for 3 s. */
  readonly kind = input<'plain' | 'slow' | 'warn' | 'danger'>('plain');
  protected readonly icon = computed(() => looks[this.kind()]?.icon ?? 'info');
  protected readonly role = computed(() => looks[this.kind()]?.role ?? null);
}
