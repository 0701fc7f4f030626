import { Component, input } from '@angular/core';
import { TaskList } from '../task-list/task-list';
import { fixedByAddress } from './place-of-address';

/** The tasks of the project or the group that the address names. */
@Component({
  selector: 'app-place-tasks',
  imports: [TaskList],
  template: `
    @if (fixed(); as fixed) {
      <app-task-list [fixed]="fixed" />
    }
  `,
})
export class PlaceTasks {
  readonly name = input.required<string>();
  protected readonly fixed = fixedByAddress(this.name);
}
