import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Tasks',
    loadComponent: async () => (await import('./tasks-page')).TasksPage,
  },
  {
    path: ':id',
    canMatch: [(_route, [id]) => /^\d+$/.test(id?.path ?? '')],
    title: ({ paramMap }) => `Task ${paramMap.get('id') ?? ''}`,
    loadComponent: async () => (await import('./task-page')).TaskPage,
  },
] satisfies Routes;
