import { Component } from '@angular/core';
import { TaskList } from '../lists/task-list/task-list';
import { PageHead } from '../ui/page/page-head';

/** All tasks, by the filters of the address. */
@Component({
  selector: 'app-tasks-page',
  imports: [PageHead, TaskList],
  template: `
    <app-page-head heading="Tasks">{{ list.count() }}</app-page-head>
    <app-task-list #list />
  `,
})
export class TasksPage {}
