import type { Routes } from '@angular/router';
import { ProjectsPage } from './projects-page';

export default [
  { path: '', title: 'Projects', component: ProjectsPage },
  {
    path: ':name',
    title: 'Project',
    loadComponent: async () => (await import('./project/project-page')).ProjectPage,
  },
] satisfies Routes;
