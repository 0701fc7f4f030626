import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-projects-page',
  imports: [PageHead],
  template: '<app-page-head heading="Projects" />',
})
export class ProjectsPage {}
