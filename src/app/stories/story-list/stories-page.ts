import { Component } from '@angular/core';
import { StoryList } from '../../lists/story-list/story-list';
import { PageHead } from '../../ui/page/page-head';

/** All stories, by the filters of the address. */
@Component({
  selector: 'app-stories-page',
  imports: [PageHead, StoryList],
  template: `
    <app-page-head heading="Stories">{{ list.count() }}</app-page-head>
    <app-story-list #list />
  `,
})
export class StoriesPage {}
