import type { Routes } from '@angular/router';
import { LoginPage } from './login-page';

export default [{ path: '', title: 'Sign in', component: LoginPage }] satisfies Routes;
