import type { Routes } from '@angular/router';
import { loadMarkdown } from '../ui/markdown/load';
import { StoriesPage } from './story-list/stories-page';

// What draws Markdown is fetched beside the page, not after it.
async function storyPage() {
  void loadMarkdown();
  const { StoryPage } = await import('./story/story-page');
  return StoryPage;
}

export default [
  { path: '', title: 'Stories', component: StoriesPage },
  { path: ':id', title: 'Story', loadComponent: storyPage },
] satisfies Routes;
