import type { Route, Routes } from '@angular/router';
import { FailedPage } from './shell/pages/failed-page';
import { LaterPage } from './shell/pages/later-page';
import { MissingPage } from './shell/pages/missing-page';
import { oldAddress } from './shell/addresses/old-addresses';

const later = (path: string, what: string): Route => ({
  path,
  title: what,
  data: { heading: `${what} are not here yet` },
  children: [{ path: '**', component: LaterPage }],
});

export const routes: Routes = [
  { path: '**', canMatch: [oldAddress], component: MissingPage },
  { path: '', pathMatch: 'full', loadChildren: () => import('./home/home.routes') },
  later('stories/new', 'New stories'),
  { path: 'stories', loadChildren: () => import('./stories/stories.routes') },
  {
    path: 'tasks/:id',
    canMatch: [(_route, [, id]) => /^\d+$/.test(id?.path ?? '')],
    title: ({ paramMap }) => `Task ${paramMap.get('id') ?? ''}`,
    loadComponent: async () => (await import('./tasks/task-page')).TaskPage,
  },
  { path: 'tasks', loadChildren: () => import('./tasks/tasks.routes') },
  { path: 'projects', loadChildren: () => import('./projects/projects.routes') },
  {
    path: 'project-groups',
    loadChildren: () => import('./project-groups/project-groups.routes'),
  },
  { path: 'dashboard', loadChildren: () => import('./dashboard/dashboard.routes') },
  { path: 'login', loadChildren: () => import('./login/login.routes') },
  { path: 'about', loadChildren: () => import('./about/about.routes') },
  later('boards', 'Boards'),
  later('worklists', 'Worklists'),
  later('profile', 'Profiles'),
  later('admin', 'Pages for administrators'),
  { path: 'failed', title: 'The server does not answer', component: FailedPage },
  { path: '**', title: 'No page here', component: MissingPage },
];
