import { Component, computed, inject, input } from '@angular/core';
import { ProjectGroups } from '../../data/project-groups';
import { Tasks } from '../../data/tasks';
import { PeopleAtWork } from '../../lists/people-load/people-at-work';
import { addressed } from '../../lists/places/addressed';

/** Who has what open in the projects of a group. */
@Component({
  selector: 'app-group-people',
  imports: [PeopleAtWork],
  template: `
    <app-people-at-work [tasks]="tasks" [sort]="sort()" [path]="path()" [query]="query" />
  `,
})
export class GroupPeople {
  // Of the address.
  readonly name = input.required<string>();
  readonly sort = input<string>();

  private readonly groups = inject(ProjectGroups);
  private readonly group = addressed(this.name, (key) => this.groups.one(key)).known;
  /** Where the group's tasks are listed. */
  protected readonly path = computed(() => ['/project-groups', this.name()]);
  protected readonly tasks = inject(Tasks).openOfGroup(() => this.group.value()?.id);
  protected readonly query = { view: 'tasks' };
}
