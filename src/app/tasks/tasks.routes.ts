import type { Routes } from '@angular/router';
import { TasksPage } from './tasks-page';

export default [{ path: '', title: 'Tasks', component: TasksPage }] satisfies Routes;
