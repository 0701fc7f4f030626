import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-home-page',
  imports: [PageHead],
  template: '<app-page-head heading="StoryBoard" />',
})
export class HomePage {}
