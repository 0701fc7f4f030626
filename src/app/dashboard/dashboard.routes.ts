import type { Routes } from '@angular/router';
import { TeamsPage } from './teams-page';

export default [{ path: '', title: 'Teams', component: TeamsPage }] satisfies Routes;
