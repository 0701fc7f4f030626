import type { Routes } from '@angular/router';
import { shows } from '../ui/page/view';

export default [
  {
    path: '',
    title: 'Project groups',
    loadComponent: async () => (await import('./project-groups-page')).ProjectGroupsPage,
  },
  {
    path: ':name',
    title: 'Project group',
    loadComponent: async () => (await import('./group/group-page')).GroupPage,
    children: [
      {
        path: '',
        canMatch: [shows('tasks')],
        loadComponent: async () => (await import('./group/group-tasks')).GroupTasks,
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
        loadComponent: async () => (await import('./group/group-stories')).GroupStories,
      },
    ],
  },
] satisfies Routes;
