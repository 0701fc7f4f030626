import { booleanAttribute, Component, computed, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** Copies a text. What came of it stands on the button until it is left, and is read out. */
@Component({
  selector: 'app-copy',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="btn btn-sm"
      [class.btn-icon]="bare()"
      [class.btn-quiet]="!bare()"
      [attr.aria-label]="bare() ? label() : null"
      [attr.title]="bare() ? (outcome() ?? label()) : null"
      (click)="copy()"
      (focus)="told.set(true)"
      (blur)="outcome.set(undefined)"
    >
      <app-icon [name]="shown()" />
      @if (!bare()) {
        {{ outcome() ?? label() }}
      }
    </button>
    @if (told()) {
      <span class="visually-hidden" role="status">{{ outcome() }}</span>
    }
  `,
})
export class Copy {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly icon = input<IconName>('copy');
  /** Whether the icon stands alone. */
  readonly bare = input(false, { transform: booleanAttribute });
  /** Rows have many of these: what is read out has its place once somebody is here. */
  protected readonly told = signal(false);
  protected readonly outcome = signal<string | undefined>(undefined);
  protected readonly shown = computed(() => (this.outcome() === DONE ? 'check' : this.icon()));

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.outcome.set(DONE);
    } catch {
      // No permission, or a page without https.
      this.outcome.set('Not allowed by the browser');
    }
  }
}

const DONE = 'Copied';
