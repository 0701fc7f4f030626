import { Component, computed, inject, input } from '@angular/core';
import { ProjectGroups } from '../../data/project-groups';
import { addressed } from '../../lists/places/addressed';
import { StoryList } from '../../lists/story-list/story-list';

/** The stories of a group. */
@Component({
  selector: 'app-group-stories',
  imports: [StoryList],
  template: `
    @if (fixed(); as fixed) {
      <app-story-list [fixed]="fixed" />
    }
  `,
})
export class GroupStories {
  /** Of the address. */
  readonly name = input.required<string>();
  private readonly groups = inject(ProjectGroups);
  private readonly one = addressed(this.name, (key) => this.groups.one(key));
  protected readonly fixed = computed(() => {
    const name = this.one.name();
    return name === undefined ? undefined : { projectGroups: [name] };
  });
}
