import { Component, computed, inject, input } from '@angular/core';
import { Projects } from '../../data/projects';
import { addressed } from '../../lists/places/addressed';
import { TaskList } from '../../lists/task-list/task-list';

/** The tasks of a project. */
@Component({
  selector: 'app-project-tasks',
  imports: [TaskList],
  template: `
    @if (fixed(); as fixed) {
      <app-task-list [fixed]="fixed" />
    }
  `,
})
export class ProjectTasks {
  /** Of the address. */
  readonly name = input.required<string>();
  private readonly projects = inject(Projects);
  private readonly one = addressed(this.name, (key) => this.projects.one(key));
  protected readonly fixed = computed(() => {
    const name = this.one.name();
    return name === undefined ? undefined : { projects: [name] };
  });
}
