import { Component, computed, inject } from '@angular/core';
import { ProjectGroups } from '../data/project-groups';
import { placeOfGroup } from '../lists/places/place';
import { type PlaceWords, PlacesView } from '../lists/places/places-view';
import { counted } from '../ui/grouped';
import { PageHead } from '../ui/page/page-head';

const WORDS: PlaceWords = {
  one: 'Group',
  many: 'project groups',
  hint: 'Find a group',
  none: 'Projects are gathered in groups, by what they build or by who builds it.',
};

@Component({
  selector: 'app-project-groups-page',
  imports: [PageHead, PlacesView],
  template: `
    <app-page-head heading="Project groups">{{ summary() }}</app-page-head>
    <app-places-view [known]="groups" [places]="places()" [words]="words" />
  `,
})
export class ProjectGroupsPage {
  protected readonly words = WORDS;
  protected readonly groups = inject(ProjectGroups).all();
  protected readonly places = computed(() => this.groups.value()?.map(placeOfGroup));
  protected readonly summary = computed(() => {
    const places = this.places();
    const many = places && places.length > 0 ? `${counted(places.length, 'group')}. ` : '';
    return `${many}A project may be in several.`;
  });
}
