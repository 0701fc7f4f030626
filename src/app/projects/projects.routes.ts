import type { Routes } from '@angular/router';
import { shows } from '../ui/page/view';

export default [
  {
    path: '',
    title: 'Projects',
    loadComponent: async () => (await import('./projects-page')).ProjectsPage,
  },
  {
    path: ':name',
    title: 'Project',
    loadComponent: async () => (await import('./project/project-page')).ProjectPage,
    children: [
      {
        path: '',
        canMatch: [shows('tasks')],
        loadComponent: async () => (await import('./project/project-tasks')).ProjectTasks,
      },
      {
        path: '',
        loadComponent: async () => (await import('./project/project-stories')).ProjectStories,
      },
    ],
  },
] satisfies Routes;
