import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-tasks-page',
  imports: [PageHead],
  template: '<app-page-head heading="Tasks" />',
})
export class TasksPage {}
