import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Teams',
    loadComponent: async () => (await import('./teams-page')).TeamsPage,
  },
  {
    path: 'teams/:name',
    title: 'Team',
    loadComponent: async () => (await import('./team-page')).TeamPage,
  },
] satisfies Routes;
