import type { Routes } from '@angular/router';
import { ProjectsPage } from './projects-page';

export default [{ path: '', title: 'Projects', component: ProjectsPage }] satisfies Routes;
