import { Component, inject, input } from '@angular/core';
import { Tasks } from '../../data/tasks';
import { PeopleAtWork } from '../../lists/people-load/people-at-work';

/** Who has what open in the projects of a group. */
@Component({
  selector: 'app-group-people',
  imports: [PeopleAtWork],
  template: `
    <app-people-at-work [tasks]="tasks" [sort]="sort()" [path]="path()" [query]="query" />
  `,
})
export class GroupPeople {
  readonly groupId = input.required<number | undefined>();
  /** Where the group's tasks are listed. */
  readonly path = input.required<readonly string[]>();
  readonly sort = input<string>();
  protected readonly tasks = inject(Tasks).openOfGroup(() => this.groupId());
  protected readonly query = { view: 'tasks' };
}
