import type { DemoPerson, DemoRole } from '@storyboard/contract/login';
import { demoPeople } from './demo.ts';

const abouts: readonly [keyof typeof demoPeople, DemoRole, string][] = [
  ['newcomer', 'newcomer', 'Joined last week and has written little so far.'],
  ['developer', 'developer', 'Works on several projects and follows many stories.'],
  ['releaseManager', 'release manager', 'Keeps the boards and due dates of the next release.'],
  ['vulnerabilityMember', 'vulnerability team', 'Sees reports of holes before anybody else does.'],
  ['superuser', 'superuser', 'Looks after people, teams and projects.'],
];

/** Whom the demo data has for looking around, and what each is good for. */
export const demoRoles: readonly DemoPerson[] = abouts.map(([key, role, about]) => {
  const { id, name } = demoPeople[key];
  return { id, full_name: name, role, about };
});
