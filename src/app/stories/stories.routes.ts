import type { Routes } from '@angular/router';
import { StoriesPage } from './story-list/stories-page';

export default [{ path: '', title: 'Stories', component: StoriesPage }] satisfies Routes;
