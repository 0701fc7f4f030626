import type { TaskCounts } from '@storyboard/contract/task';
import { booleanAttribute, Component, computed, input } from '@angular/core';
import { grouped } from '../grouped';
import { bars } from './step-widths';
import { countsInWords } from './statuses';

/** How far the tasks are: bars whose height says the status, then figures ("3/6": merged of all but invalid). */
@Component({
  selector: 'app-steps',
  host: { class: 'progress-cell' },
  template: `
    <svg
      class="steps"
      role="img"
      preserveAspectRatio="none"
      [attr.width]="fluid() ? '100%' : drawn()"
      [attr.viewBox]="'0 0 ' + drawn() + ' 12'"
      [attr.aria-label]="words()"
    >
      @for (bar of bars(); track $index) {
        <path class="s-{{ bar.status }}" [attr.d]="bar.path" />
      }
    </svg>
    @if (figures()) {
      <span>{{ share() }}</span>
    }
  `,
})
export class Steps {
  readonly counts = input.required<Partial<TaskCounts>>();
  /** In px. */
  readonly width = input(80);
  /** As wide as there is room; the bars are then drawn for 600 px. */
  readonly fluid = input(false, { transform: booleanAttribute });
  readonly figures = input(true, { transform: booleanAttribute });
  /** Shares of the whole width, however few the tasks are. */
  readonly whole = input(false, { transform: booleanAttribute });
  protected readonly measure = computed(() => (this.fluid() ? 600 : this.width()));
  protected readonly bars = computed(() =>
    bars(this.counts(), this.measure(), this.fluid() || this.whole()),
  );
  /** Figures stand in a column of their own; without them, what follows stands by the last bar. */
  protected readonly drawn = computed(() => {
    const end = this.bars().reduce((last, { x, width }) => Math.max(last, x + width), 0);
    return this.figures() || this.fluid() || end === 0 ? this.measure() : end;
  });
  protected readonly words = computed(() => countsInWords(this.counts()));
  protected readonly share = computed(() => {
    const { merged = 0, review = 0, inprogress = 0, todo = 0 } = this.counts();
    return `${grouped(merged)}/${grouped(merged + review + inprogress + todo)}`;
  });
}
