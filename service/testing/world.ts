import type { Chunk } from '../database/import/import-tables.ts';

/** Who asks in tests, by what they may see of what is private in the world. */
export const tokens = {
  superuser: 'superuser-token',
  permitted: 'permitted-token',
  member: 'member-token',
  stranger: 'stranger-token',
  expired: 'expired-token',
} as const;

/** Everybody who may ask for what is private in the worlds of tests, and whether they may see it. */
export const readers = [
  { who: 'anonymous', token: undefined, sees: false },
  { who: 'a stranger', token: tokens.stranger, sees: false },
  { who: 'a superuser without permission', token: tokens.superuser, sees: false },
  { who: 'somebody permitted', token: tokens.permitted, sees: true },
  { who: 'a member of a permitted team', token: tokens.member, sees: true },
];

const at = (minute: number) => `2024-01-01T00:${String(minute).padStart(2, '0')}:00`;

const people = ['Super', 'Permitted', 'Member', 'Stranger'].map((full_name, index) => ({
  id: index + 1,
  full_name,
  email: `${full_name.toLowerCase()}@example.org`,
  openid: `https://id.example.org/${full_name.toLowerCase()}`,
  is_superuser: index === 0,
}));

const accesstokens = Object.values(tokens).map((access_token, index) => ({
  id: index + 1,
  user_id: Math.min(index + 1, 4),
  access_token,
  expires_in: 3600,
  expires_at: access_token === tokens.expired ? '2024-05-01T00:00:00' : '2030-01-01T00:00:00',
}));

const event = (id: number, more: object) => ({
  id,
  created_at: at(id),
  author_id: 2,
  event_type: 'story_created',
  ...more,
});

const moved = (item_id: number, item_type: string) => ({
  worklist_id: 1,
  event_type: 'worklist_contents_changed',
  event_info: JSON.stringify({
    added: { item_id, item_type, item_title: 'a secret card' },
    removed: null,
    updated: null,
  }),
});

const stamped = (id: number) => ({ id, created_at: at(id), updated_at: at(id) });

const tables = {
  users: people,
  accesstokens,
  teams: [
    { id: 1, name: 'vulnerability/team' },
    { id: 2, name: 'others' },
  ],
  team_membership: [
    { user_id: 3, team_id: 1 },
    { user_id: 4, team_id: 2 },
  ],
  project_groups: [{ id: 1, name: 'area/all', title: 'All' }],
  projects: [{ id: 1, name: 'infra/gateway', description: 'Routes' }],
  project_group_mapping: [{ project_id: 1, project_group_id: 1 }],
  branches: [{ id: 1, name: 'master', project_id: 1 }],
  milestones: [{ id: 1, name: '1.0', branch_id: 1 }],
  stories: [
    { ...stamped(1), title: 'Open lanes', creator_id: 2, is_bug: true },
    { ...stamped(2), title: 'A secret lane', creator_id: 2, is_bug: true, private: true },
  ],
  tasks: [
    { ...stamped(1), story_id: 1, project_id: 1, branch_id: 1, assignee_id: 2, title: 'Open it' },
    {
      ...stamped(2),
      story_id: 2,
      project_id: 1,
      branch_id: 1,
      assignee_id: 3,
      title: 'Keep it secret',
    },
  ],
  storytags: [{ id: 1, name: 'Security' }],
  story_storytags: [
    { story_id: 1, storytag_id: 1 },
    { story_id: 2, storytag_id: 1 },
  ],
  comments: [
    { id: 1, content: 'An open word' },
    { id: 2, content: 'A secret word' },
  ],
  comments_history: [
    { id: 1, comment_id: 1, content: 'An open wrod' },
    { id: 2, comment_id: 2, content: 'A secret wrod' },
  ],
  permissions: [
    { id: 1, name: 'view_story_2', codename: 'view_story' },
    { id: 2, name: 'edit_worklist_2', codename: 'edit_worklist' },
    { id: 3, name: 'edit_board_1', codename: 'edit_board' },
  ],
  story_permissions: [{ story_id: 2, permission_id: 1 }],
  worklist_permissions: [{ worklist_id: 2, permission_id: 2 }],
  board_permissions: [{ board_id: 1, permission_id: 3 }],
  user_permissions: [1, 2, 3].map((permission_id) => ({ user_id: 2, permission_id })),
  team_permissions: [1, 2, 3].map((permission_id) => ({ team_id: 1, permission_id })),
  worklists: [
    { id: 1, title: 'Open list', creator_id: 2 },
    { id: 2, title: 'A secret list', creator_id: 2, private: true },
  ],
  boards: [{ id: 1, title: 'A secret board', creator_id: 2, private: true }],
  events: [
    event(1, { story_id: 1 }),
    event(2, { story_id: 2, event_info: '{"story_title": "A secret lane"}' }),
    event(3, { story_id: 1, event_type: 'user_comment', comment_id: 1 }),
    event(4, { story_id: 2, event_type: 'user_comment', comment_id: 2 }),
    event(5, moved(2, 'story')),
    event(6, moved(2, 'task')),
    event(7, {
      worklist_id: 2,
      event_type: 'worklist_created',
      event_info: '{"worklist_title": "A secret list"}',
    }),
    event(8, {
      board_id: 1,
      event_type: 'board_created',
      event_info: '{"board_title": "A secret board"}',
    }),
  ],
};

/**
 * A public story (1) and a private one (2) in the same project and group, with all that hangs on them. Every
 * text of what is private says "secret". Person 2 is permitted, person 3 as a member of team 1; persons 1 (a
 * superuser) and 4 are not.
 */
export const aWorld = (): Chunk[] =>
  Object.entries(tables).map(([table, rows]) => ({ table, rows }));
