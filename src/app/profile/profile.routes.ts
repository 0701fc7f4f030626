import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: async () => (await import('./profile-page')).ProfilePage },
] satisfies Routes;
