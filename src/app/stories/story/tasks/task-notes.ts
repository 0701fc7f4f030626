import { Component, input, signal } from '@angular/core';
import { Markdown } from '../../../ui/markdown/markdown';

/** The notes of a task, folded. They are drawn when they are opened. */
@Component({
  selector: 'app-task-notes',
  imports: [Markdown],
  template: `
    <details (toggle)="open.set(box.open)" #box>
      <summary class="sm faint">Notes</summary>
      @if (open()) {
        <app-markdown [text]="text()" />
      }
    </details>
  `,
})
export class TaskNotes {
  readonly text = input.required<string>();
  protected readonly open = signal(false);
}
