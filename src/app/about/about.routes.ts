import type { Routes } from '@angular/router';
import { AboutPage } from './about-page';

export default [{ path: '', title: 'About', component: AboutPage }] satisfies Routes;
