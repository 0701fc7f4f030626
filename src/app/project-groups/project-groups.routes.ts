import type { Routes } from '@angular/router';
import { ProjectGroupsPage } from './project-groups-page';

export default [
  { path: '', title: 'Project groups', component: ProjectGroupsPage },
] satisfies Routes;
