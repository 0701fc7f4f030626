import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'About',
    loadComponent: async () => (await import('./about-page')).AboutPage,
  },
] satisfies Routes;
