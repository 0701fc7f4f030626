import type { Routes } from '@angular/router';
import { TeamsPage } from './teams-page';

export default [
  { path: '', title: 'Teams', component: TeamsPage },
  {
    path: 'teams/:name',
    title: 'Team',
    loadComponent: async () => (await import('./team-page')).TeamPage,
  },
] satisfies Routes;
