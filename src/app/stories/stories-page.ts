import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-stories-page',
  imports: [PageHead],
  template: '<app-page-head heading="Stories" />',
})
export class StoriesPage {}
