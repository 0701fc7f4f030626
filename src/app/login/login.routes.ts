import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Sign in',
    loadComponent: async () => (await import('./login-page')).LoginPage,
  },
] satisfies Routes;
