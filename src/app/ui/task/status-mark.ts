import type { StoryStatus } from '@storyboard/contract/story';
import type { TaskStatus } from '@storyboard/contract/task';
import { booleanAttribute, Component, computed, input } from '@angular/core';
import { storyStatusWords, taskStatusWords } from './statuses';

const words: Record<TaskStatus | StoryStatus, string> = { ...taskStatusWords, ...storyStatusWords };

const ring =
  'M7 .625a6.375 6.375 0 1 1 0 12.75A6.375 6.375 0 0 1 7 .625zM7 2.375a4.625 4.625 0 1 0 0 9.25 4.625 4.625 0 0 0 0-9.25z';
const shapes: Record<TaskStatus, string> = {
  todo: ring,
  inprogress: `${ring}M7 3.25a3.75 3.75 0 0 0 0 7.5z`,
  review: 'M7 .25 13.75 7 7 13.75.25 7z',
  merged:
    'M7 .5a6.5 6.5 0 1 1 0 13A6.5 6.5 0 0 1 7 .5zM10.4 4.3 6.2 8.9 3.9 6.8 2.9 7.9 6.3 11l5.2-5.7z',
  invalid:
    'M2.13 3.37 3.37 2.13 7 5.76l3.63-3.63 1.24 1.24L8.24 7l3.63 3.63-1.24 1.24L7 8.24l-3.63 3.63-1.24-1.24L5.76 7z',
};

/** The mark of a status of a task or story, and its word beside it unless `bare`: then the mark is named. */
@Component({
  selector: 'app-status-mark',
  host: { class: 'status' },
  template: `
    <svg
      class="glyph glyph-{{ shape() }}"
      viewBox="0 0 14 14"
      [class.s]="small()"
      [attr.role]="bare() ? 'img' : null"
      [attr.aria-label]="bare() ? word() : null"
      [attr.aria-hidden]="bare() ? null : true"
    >
      <path [attr.d]="path()" />
    </svg>
    @if (!bare()) {
      <span class="lbl">{{ word() }}</span>
    }
  `,
})
export class StatusMark {
  readonly status = input.required<TaskStatus | StoryStatus>();
  readonly bare = input(false, { transform: booleanAttribute });
  readonly small = input(false, { transform: booleanAttribute });
  protected readonly word = computed(() => words[this.status()]);
  // An active story has work under way: the mark of a task in progress.
  protected readonly shape = computed(() => {
    const status = this.status();
    return status === 'active' ? 'inprogress' : status;
  });
  protected readonly path = computed(() => shapes[this.shape()]);
}
