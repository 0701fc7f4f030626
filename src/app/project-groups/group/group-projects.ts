import { Component, computed, inject, input } from '@angular/core';
import { Projects } from '../../data/projects';
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
  readonly groupId = input.required<number | undefined>();
  protected readonly words = WORDS;
  protected readonly projects = inject(Projects).ofGroup(() => this.groupId());
  protected readonly places = computed(() => this.projects.value()?.map(placeOfProject));
}
