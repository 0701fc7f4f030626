import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-teams-page',
  imports: [PageHead],
  template: '<app-page-head heading="Teams" />',
})
export class TeamsPage {}
