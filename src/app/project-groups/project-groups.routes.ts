import type { Routes } from '@angular/router';
import { ProjectGroupsPage } from './project-groups-page';

export default [
  { path: '', title: 'Project groups', component: ProjectGroupsPage },
  {
    path: ':name',
    title: 'Project group',
    loadComponent: async () => (await import('./group/group-page')).GroupPage,
  },
] satisfies Routes;
