import type { Routes } from '@angular/router';
import { ProfilePage } from './profile-page';

export default [{ path: '', component: ProfilePage }] satisfies Routes;
