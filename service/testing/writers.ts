import type { Chunk } from '../database/import/import-tables.ts';
import { aDump } from './rows.ts';

const token = (id: number, name: string) => ({
  id,
  user_id: id,
  access_token: name,
  expires_in: 3600,
  expires_at: '2037-12-31T00:00:00',
});

/**
 * The small dump with people who can sign in, by tokens of their names: göran, ada, root (a superuser) and eve.
 * Story 2 is private, Ada may see it. Göran follows project 2, Ada both stories, Eve the group and story 2.
 */
export function aDumpWithWriters(): Chunk[] {
  return [
    ...aDump(),
    {
      table: 'users',
      rows: [
        { id: 3, full_name: 'Root', is_superuser: true },
        { id: 4, full_name: 'Eve' },
      ],
    },
    {
      table: 'accesstokens',
      rows: ['goran', 'ada', 'root', 'eve'].map((it, i) => token(i + 1, it)),
    },
    {
      table: 'branches',
      rows: [
        { id: 1, name: 'master', project_id: 1, restricted: true },
        { id: 2, name: 'master', project_id: 2, restricted: true },
        { id: 3, name: 'stable', project_id: 1 },
      ],
    },
    { table: 'milestones', rows: [{ id: 1, name: '1.0', branch_id: 1 }] },
    { table: 'permissions', rows: [{ id: 1, name: 'view_story_2', codename: 'view_story' }] },
    { table: 'story_permissions', rows: [{ story_id: 2, permission_id: 1 }] },
    { table: 'user_permissions', rows: [{ user_id: 2, permission_id: 1 }] },
    {
      table: 'subscriptions',
      rows: [
        { id: 1, user_id: 1, target_type: 'project', target_id: 2 },
        { id: 2, user_id: 2, target_type: 'story', target_id: 1 },
        { id: 3, user_id: 2, target_type: 'story', target_id: 2 },
        { id: 4, user_id: 4, target_type: 'project_group', target_id: 1 },
        { id: 5, user_id: 4, target_type: 'story', target_id: 2 },
      ],
    },
  ];
}
