import type { Routes } from '@angular/router';
import { loadMarkdown } from '../ui/markdown/load';

// What draws Markdown is fetched beside the page, not after it: text that is drawn anew moves what stands below.
async function storyPage() {
  void loadMarkdown();
  return (await import('./story/story-page')).StoryPage;
}

export default [
  {
    path: '',
    title: 'Stories',
    loadComponent: async () => (await import('./story-list/stories-page')).StoriesPage,
  },
  { path: ':id', title: 'Story', loadComponent: storyPage },
] satisfies Routes;
