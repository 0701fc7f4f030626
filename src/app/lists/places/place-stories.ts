import { Component, input } from '@angular/core';
import { StoryList } from '../story-list/story-list';
import { fixedByAddress } from './place-of-address';

/** The stories of the project or the group that the address names. */
@Component({
  selector: 'app-place-stories',
  imports: [StoryList],
  template: `
    @if (fixed(); as fixed) {
      <app-story-list [fixed]="fixed" />
    }
  `,
})
export class PlaceStories {
  readonly name = input.required<string>();
  protected readonly fixed = fixedByAddress(this.name);
}
