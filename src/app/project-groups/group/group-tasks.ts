import { Component, computed, inject, input } from '@angular/core';
import { ProjectGroups } from '../../data/project-groups';
import { addressed } from '../../lists/places/addressed';
import { TaskList } from '../../lists/task-list/task-list';

/** The tasks of a group. */
@Component({
  selector: 'app-group-tasks',
  imports: [TaskList],
  template: `
    @if (fixed(); as fixed) {
      <app-task-list [fixed]="fixed" />
    }
  `,
})
export class GroupTasks {
  /** Of the address. */
  readonly name = input.required<string>();
  private readonly groups = inject(ProjectGroups);
  private readonly one = addressed(this.name, (key) => this.groups.one(key));
  protected readonly fixed = computed(() => {
    const name = this.one.name();
    return name === undefined ? undefined : { projectGroups: [name] };
  });
}
