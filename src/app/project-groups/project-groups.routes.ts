import type { Routes } from '@angular/router';
import type { PlaceFilter } from '../lists/places/place-of-address';
import { shows } from '../ui/page/view';

export default [
  {
    path: '',
    title: 'Project groups',
    loadComponent: async () => (await import('./project-groups-page')).ProjectGroupsPage,
  },
  {
    path: ':name',
    data: { fixes: 'projectGroups' satisfies PlaceFilter },
    title: 'Project group',
    loadComponent: async () => (await import('./group/group-page')).GroupPage,
    children: [
      {
        path: '',
        canMatch: [shows('tasks')],
        loadComponent: async () => (await import('../lists/places/place-tasks')).PlaceTasks,
      },
      {
        path: '',
        canMatch: [shows('projects')],
        loadComponent: async () => (await import('./group/group-projects')).GroupProjects,
      },
      {
        path: '',
        canMatch: [shows('people')],
        loadComponent: async () => (await import('./group/group-people')).GroupPeople,
      },
      {
        path: '',
        loadComponent: async () => (await import('../lists/places/place-stories')).PlaceStories,
      },
    ],
  },
] satisfies Routes;
