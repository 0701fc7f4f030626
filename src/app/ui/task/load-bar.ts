import type { TaskCounts } from '@storyboard/contract/task';
import { Component, computed, input } from '@angular/core';
import { countsInWords } from './statuses';

const order = ['merged', 'review', 'inprogress', 'todo'] as const;
const heights = { merged: 14, review: 11, inprogress: 7, todo: 3 };
const WIDTH = 8;
const GAP = 2;

/** What somebody carries: a block per task, the furthest first. More than `most` are drawn narrower. */
@Component({
  selector: 'app-load-bar',
  template: `
    <svg
      class="load-bar"
      role="img"
      preserveAspectRatio="none"
      height="14"
      [attr.width]="width()"
      [attr.viewBox]="'0 0 ' + length() + ' 14'"
      [attr.aria-label]="words()"
    >
      @for (status of tasks(); track $index) {
        <rect
          class="s-{{ status }}"
          width="8"
          [attr.x]="$index * 10"
          [attr.y]="14 - heights[status]"
          [attr.height]="heights[status]"
        />
      }
    </svg>
  `,
})
export class LoadBar {
  readonly counts = input.required<Partial<TaskCounts>>();
  readonly most = input(48);
  protected readonly heights = heights;
  protected readonly tasks = computed(() =>
    order.flatMap((status) => Array<typeof status>(this.counts()[status] ?? 0).fill(status)),
  );
  protected readonly length = computed(() => Math.max(1, this.tasks().length * (WIDTH + GAP)));
  protected readonly width = computed(() => Math.min(this.length(), this.most() * (WIDTH + GAP)));
  protected readonly words = computed(() => countsInWords(this.counts()));
}
