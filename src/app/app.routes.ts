import type { Route, Routes } from '@angular/router';
import about from './about/about.routes';
import dashboard from './dashboard/dashboard.routes';
import home from './home/home.routes';
import login from './login/login.routes';
import profile from './profile/profile.routes';
import projectGroups from './project-groups/project-groups.routes';
import projects from './projects/projects.routes';
import { oldAddress } from './shell/addresses/old-address';
import { FailedPage } from './shell/pages/failed-page';
import stories from './stories/stories.routes';
import tasks from './tasks/tasks.routes';

const missingPage = async () => (await import('./shell/pages/missing-page')).MissingPage;

const later = (path: string, what: string): Route => ({
  path,
  title: what,
  children: [
    {
      path: '**',
      data: { heading: `${what} are not here yet` },
      loadComponent: async () => (await import('./shell/pages/later-page')).LaterPage,
    },
  ],
});

/** Pages that are for some people only. */
const guarded = (audience: 'people' | 'superusers', route: Route): Route => ({
  ...route,
  loadComponent: async () => (await import('./login/guarded/guarded-page')).GuardedPage,
  data: { ...route.data, for: audience },
});

export const routes: Routes = [
  { path: '**', canMatch: [oldAddress], loadComponent: missingPage },
  { path: '', pathMatch: 'full', children: home },
  later('stories/new', 'New stories'),
  { path: 'stories', children: stories },
  { path: 'tasks', children: tasks },
  { path: 'projects', children: projects },
  { path: 'project-groups', children: projectGroups },
  { path: 'dashboard', children: dashboard },
  { path: 'login', children: login },
  { path: 'about', children: about },
  later('boards', 'Boards'),
  later('worklists', 'Worklists'),
  guarded('people', {
    path: 'profile',
    title: 'Profile',
    children: profile,
  }),
  guarded('superusers', later('admin', 'Pages for administrators')),
  { path: 'failed', title: 'The server does not answer', component: FailedPage },
  { path: '**', title: 'No page here', loadComponent: missingPage },
];
