import { Component, computed, input } from '@angular/core';
import type { TaskCounts } from '@storyboard/contract/task';
import { grouped } from '../../ui/grouped';
import { Steps } from '../../ui/task/steps';
import { openCount } from './open-count';

const NARROWEST = 17;

/** Open tasks as a bar beside their number. Bars of several rows compare by one `measure`: see measureOf. */
@Component({
  selector: 'app-open-tasks',
  imports: [Steps],
  host: { class: 'progress-cell' },
  template: `
    @if (count()) {
      <app-steps whole [counts]="open()" [width]="width()" [figures]="false" />
    }
    <span [class.faint]="!count()"
      >{{ figure()
      }}<span class="only-phone"> open {{ count() === 1 ? 'task' : 'tasks' }}</span></span
    >
  `,
})
export class OpenTasks {
  readonly counts = input.required<TaskCounts>();
  readonly measure = input.required<number>();
  /** In px, of the bar of the largest. */
  readonly widest = input(176);

  protected readonly count = computed(() => openCount(this.counts()));
  protected readonly open = computed(() => {
    const { review, inprogress, todo } = this.counts();
    return { review, inprogress, todo };
  });
  protected readonly width = computed(() => {
    const share = Math.min(1, this.count() / Math.max(1, this.measure()));
    return Math.max(NARROWEST, Math.round(this.widest() * share));
  });
  protected readonly figure = computed(() => grouped(this.count()));
}
