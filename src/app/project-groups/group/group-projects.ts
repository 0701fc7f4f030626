import { Component, computed, inject, input } from '@angular/core';
import { ProjectGroups } from '../../data/project-groups';
import { Projects } from '../../data/projects';
import { addressed } from '../../lists/places/addressed';
import { placeOfProject } from '../../lists/places/place';
import { type PlaceWords, PlacesView } from '../../lists/places/places-view';

const WORDS: PlaceWords = {
  one: 'Project',
  many: 'projects',
  hint: 'Find a project',
  none: 'The projects of this group will be listed here.',
};

/** The projects of a group, with what is open in each. */
@Component({
  selector: 'app-group-projects',
  imports: [PlacesView],
  template: '<app-places-view [known]="projects" [places]="places()" [words]="words" />',
})
export class GroupProjects {
  /** Of the address. */
  readonly name = input.required<string>();
  private readonly groups = inject(ProjectGroups);
  private readonly group = addressed(this.name, (key) => this.groups.one(key)).known;
  protected readonly words = WORDS;
  protected readonly projects = inject(Projects).ofGroup(() => this.group.value()?.id);
  protected readonly places = computed(() => this.projects.value()?.map(placeOfProject));
}
