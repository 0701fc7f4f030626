import { booleanAttribute, Component, computed, input } from '@angular/core';
import { times } from '../taste/taste';
import { ago, agoInWords, exactly, exactlyInRow, inDays, instantOf } from './ago';
import { now } from './now';

/**
 * How long ago: "2 h", or with `words` "2 hours ago". The exact time is its title, and shows on focus; readers may
 * choose to see it at once.
 */
@Component({
  selector: 'app-time',
  template: `
    @if (instant(); as then) {
      <time
        class="exact"
        [attr.datetime]="at()"
        [attr.title]="exact()"
        [attr.data-exact]="exact()"
        [attr.tabindex]="focusable() ? 0 : null"
        >{{ text(then) }}</time
      >
    }
  `,
})
export class TimeAgo {
  /** ISO 8601 as the API gives it; nothing is drawn without one. */
  readonly at = input.required<string | null | undefined>();
  readonly words = input(false, { transform: booleanAttribute });
  /** For times that stand alone; inside a link or button the exact time shows on that one's focus. */
  readonly focusable = input(false, { transform: booleanAttribute });
  /** For what has not moved: "447 days", however readers want times told. */
  readonly days = input(false, { transform: booleanAttribute });
  protected readonly instant = computed(() => instantOf(this.at()));
  protected readonly exact = computed(() => exactly(this.instant() ?? 0));

  protected text(then: number): string {
    if (this.days()) return inDays(then, now());
    if (times.value() === 'exact') return this.words() ? this.exact() : exactlyInRow(then, now());
    return this.words() ? agoInWords(then, now()) : ago(then, now());
  }
}
