import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: async () => (await import('./home-page')).HomePage },
] satisfies Routes;
