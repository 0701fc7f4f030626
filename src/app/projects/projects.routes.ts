import type { Routes } from '@angular/router';
import type { PlaceFilter } from '../lists/places/place-of-address';
import { shows } from '../ui/page/view';

export default [
  {
    path: '',
    title: 'Projects',
    loadComponent: async () => (await import('./projects-page')).ProjectsPage,
  },
  {
    path: ':name',
    data: { fixes: 'projects' satisfies PlaceFilter },
    title: 'Project',
    loadComponent: async () => (await import('./project/project-page')).ProjectPage,
    children: [
      {
        path: '',
        canMatch: [shows('tasks')],
        loadComponent: async () => (await import('../lists/places/place-tasks')).PlaceTasks,
      },
      {
        path: '',
        loadComponent: async () => (await import('../lists/places/place-stories')).PlaceStories,
      },
    ],
  },
] satisfies Routes;
