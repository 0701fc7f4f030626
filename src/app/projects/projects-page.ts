import { Component, computed, inject } from '@angular/core';
import { Projects } from '../data/projects';
import { placeOfProject } from '../lists/places/place';
import { type PlaceWords, PlacesView } from '../lists/places/places-view';
import { counted } from '../ui/grouped';
import { PageHead } from '../ui/page/page-head';

const WORDS: PlaceWords = {
  one: 'Project',
  many: 'projects',
  hint: 'Find a project',
  none: 'A project is one code base. Every task belongs to one.',
};

@Component({
  selector: 'app-projects-page',
  imports: [PageHead, PlacesView],
  template: `
    <app-page-head heading="Projects">{{ summary() }}</app-page-head>
    <app-places-view [known]="projects" [places]="places()" [words]="words" />
  `,
})
export class ProjectsPage {
  protected readonly words = WORDS;
  protected readonly projects = inject(Projects).all();
  protected readonly places = computed(() => this.projects.value()?.map(placeOfProject));
  protected readonly summary = computed(() => {
    const places = this.places();
    const many = places && places.length > 0 ? `${counted(places.length, 'project')}. ` : '';
    return `${many}Each task belongs to one.`;
  });
}
