import { Component, computed, input } from '@angular/core';
import type { TaskCounts } from '@storyboard/contract/task';
import { countsInWords } from './statuses';

const order = ['merged', 'review', 'inprogress', 'todo'] as const;
const heights = { merged: 14, review: 11, inprogress: 7, todo: 3 };
const WIDTH = 8;
const STEP = 10;
/** More are drawn as shares of the whole width, a bar per status. */
const MOST_BLOCKS = 48;

/** What somebody carries: a block per task, the furthest first, so that the width says how many. */
@Component({
  selector: 'app-load-bar',
  host: { class: 'load-bar' },
  template: `
    <svg
      role="img"
      preserveAspectRatio="none"
      height="14"
      [style.width]="width()"
      [attr.viewBox]="'0 0 ' + length() + ' 14'"
      [attr.aria-label]="words()"
    >
      @for (bar of bars(); track $index) {
        <rect
          class="s-{{ bar.status }}"
          [attr.x]="bar.x"
          [attr.y]="14 - heights[bar.status]"
          [attr.width]="bar.width"
          [attr.height]="heights[bar.status]"
        />
      }
    </svg>
  `,
})
export class LoadBar {
  readonly counts = input.required<Partial<TaskCounts>>();
  protected readonly heights = heights;
  private readonly total = computed(() => {
    return order.reduce((sum, status) => sum + (this.counts()[status] ?? 0), 0);
  });
  protected readonly length = computed(() => Math.max(1, this.total()) * STEP);
  private readonly inBlocks = computed(() => this.total() <= MOST_BLOCKS);
  protected readonly width = computed(() => {
    return this.inBlocks() ? `min(${this.length()}px, 100%)` : '100%';
  });
  protected readonly bars = computed(() => {
    let x = 0;
    return order.flatMap((status) => {
      const count = this.counts()[status] ?? 0;
      const start = x;
      x += count * STEP;
      if (count === 0) return [];
      if (!this.inBlocks()) return [{ status, x: start, width: count * STEP }];
      return Array.from({ length: count }, (_, at) => {
        return { status, x: start + at * STEP, width: WIDTH };
      });
    });
  });
  protected readonly words = computed(() => countsInWords(this.counts()));
}
