import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Stories',
    loadComponent: async () => (await import('./story-list/stories-page')).StoriesPage,
  },
  {
    path: ':id',
    title: 'Story',
    loadComponent: async () => (await import('./story/story-page')).StoryPage,
  },
] satisfies Routes;
