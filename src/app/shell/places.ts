import type { IconName } from '../ui/icon/icons';

export interface Place {
  path: string;
  word: string;
  icon: IconName;
  /** The key after `g` that goes there. */
  key: string;
  /** On the tab bar of phones; the others are behind More. */
  tab?: string;
}

export const places: readonly Place[] = [
  { path: '/', word: 'Home', icon: 'home', key: 'h', tab: 'Home' },
  { path: '/stories', word: 'Stories', icon: 'stories', key: 's', tab: 'Stories' },
  { path: '/tasks', word: 'Tasks', icon: 'tasks', key: 't', tab: 'Tasks' },
  { path: '/project-groups', word: 'Project groups', icon: 'groups', key: 'g', tab: 'Groups' },
  { path: '/projects', word: 'Projects', icon: 'projects', key: 'p' },
  { path: '/dashboard', word: 'Teams', icon: 'team', key: 'd' },
  { path: '/about', word: 'About', icon: 'info', key: 'a' },
];
