import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-project-groups-page',
  imports: [PageHead],
  template: '<app-page-head heading="Project groups" />',
})
export class ProjectGroupsPage {}
