import type { TaskCounts } from '@storyboard/contract/task';
import { Component, computed, input } from '@angular/core';
import { grouped } from '../../../ui/grouped';
import { statusesByProgress, taskStatusWords } from '../../../ui/task/statuses';
import { StatusMark } from '../../../ui/task/status-mark';
import { Steps } from '../../../ui/task/steps';

/** How far many tasks are: a figure per status, and a bar over the whole width. */
@Component({
  selector: 'app-tally',
  imports: [StatusMark, Steps],
  template: `
    <div class="tally" role="group" aria-label="Tasks by status">
      @for (one of figures(); track one.status) {
        <div>
          <app-status-mark bare aria-hidden="true" [status]="one.status" />
          <b>{{ one.count }}</b> <span class="muted">{{ one.word }}</span>
        </div>
      }
    </div>
    <app-steps fluid [figures]="false" [counts]="counts()" />
  `,
})
export class Tally {
  readonly counts = input.required<TaskCounts>();
  protected readonly figures = computed(() =>
    statusesByProgress
      .map((status) => ({
        status,
        count: grouped(this.counts()[status]),
        word: taskStatusWords[status].toLowerCase(),
      }))
      .filter(({ count }) => count !== '0'),
  );
}
