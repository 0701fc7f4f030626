import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { Roving } from '../../../ui/rows/roving';
import { Steps } from '../../../ui/task/steps';
import { countsOfTasks, totalOf } from './counts';
import { inOrder } from './in-order';
import type { ShownTask } from './shown-task';
import { TaskRow } from './task-row';

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], :popover-open *';

/** The tasks of a story, by project and branch. */
@Component({
  selector: 'app-story-tasks',
  imports: [Roving, Steps, TaskRow],
  templateUrl: './story-tasks.html',
  host: { '(document:keydown)': 'hear($event)', '(keydown.o)': 'openLink($event)' },
})
export class StoryTasks {
  readonly tasks = input.required<readonly ShownTask[]>();
  /** The task that the address names. */
  readonly linkedId = input<number>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly listed = computed(() => inOrder(this.tasks()));
  protected readonly counts = computed(() => countsOfTasks(this.tasks()));
  protected readonly total = computed(() => totalOf(this.counts()));

  /** j and k come here from anywhere on the page. */
  protected hear(event: KeyboardEvent): void {
    const { target, defaultPrevented, key, ctrlKey, altKey, metaKey } = event;
    if (defaultPrevented || ctrlKey || altKey || metaKey || !/^[jk]$/.test(key)) return;
    if (!(target instanceof Element) || target.matches(typing)) return;
    const stop = this.host.querySelector<HTMLElement>('[data-row] [tabindex="0"]');
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }

  protected openLink(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const link = row?.querySelector<HTMLElement>('.review-link');
    if (!link) return;
    event.preventDefault();
    link.click();
  }
}
