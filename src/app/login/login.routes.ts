import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Sign in',
    loadComponent: async () => (await import('./login-page')).LoginPage,
  },
  {
    path: 'done',
    title: 'Signed in',
    loadComponent: async () => (await import('./done-page')).DonePage,
  },
] satisfies Routes;
