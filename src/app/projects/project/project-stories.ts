import { Component, computed, inject, input } from '@angular/core';
import { Projects } from '../../data/projects';
import { addressed } from '../../lists/places/addressed';
import { StoryList } from '../../lists/story-list/story-list';

/** The stories of a project. */
@Component({
  selector: 'app-project-stories',
  imports: [StoryList],
  template: `
    @if (fixed(); as fixed) {
      <app-story-list [fixed]="fixed" />
    }
  `,
})
export class ProjectStories {
  /** Of the address. */
  readonly name = input.required<string>();
  private readonly projects = inject(Projects);
  private readonly one = addressed(this.name, (key) => this.projects.one(key));
  protected readonly fixed = computed(() => {
    const name = this.one.name();
    return name === undefined ? undefined : { projects: [name] };
  });
}
