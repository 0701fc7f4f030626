import type { Row } from './told.ts';

const list = { worklist_id: 18, author_id: 2 };
const none = { added: null, removed: null, updated: null };
const criterion = (title: string, field: string, more: object = {}) => ({
  title,
  negative: false,
  value: title,
  field,
  ...more,
});
const theirs = {
  id: 7,
  type: 'Task',
  criteria: [criterion('Regular User', 'User', { value: '2' })],
};
const docs = {
  id: 6,
  type: 'Story',
  criteria: [criterion('docs', 'Tags'), criterion('merged', 'StoryStatus', { negative: true })],
};
const screens = {
  id: 6,
  type: 'Story',
  criteria: [criterion('ui', 'Tags'), criterion('active', 'StoryStatus')],
};
const archived = { author_id: 2, field: 'archived', old_value: false, new_value: true };
const tokens = {
  story_id: 9,
  author_id: 2,
  story_title: 'Fix token refresh when the list is empty',
};

/**
 * What writes tell of which no recording shows the event: the first of each kind, as it is told here when the
 * recordings are played. Events of the same kinds that other writes make are recorded, or lie in the seed.
 */
export const INSTEAD: Readonly<Record<string, Row>> = {
  'DELETE /boards/{board_id} board_details_changed': { board_id: 5, ...archived },
  'DELETE /boards/{board_id} worklist_details_changed': { worklist_id: 17, ...archived },
  'DELETE /stories/{story_id}/tasks/{task_id} task_deleted': {
    story_id: 5,
    task_id: 658,
    task_title: 'Full task',
  },
  'DELETE /tasks/{task_id} task_deleted': {
    story_id: 6,
    task_id: 657,
    task_title: 'Nested rename',
  },
  'DELETE /worklists/{worklist_id} worklist_details_changed': { worklist_id: 16, ...archived },
  'DELETE /worklists/{worklist_id}/filters/{filter_id} worklist_filters_changed': {
    ...list,
    ...none,
    removed: theirs,
  },
  'POST /stories story_created': { story_id: 301, story_title: 'charset title' },
  'POST /worklists worklist_filters_changed': { ...list, ...none, added: docs },
  'POST /worklists/{worklist_id}/filters worklist_filters_changed': {
    ...list,
    ...none,
    added: theirs,
  },
  'POST /worklists/{worklist_id}/permissions worklist_permission_created': {
    worklist_id: 16,
    permission_id: 64,
    author_id: 2,
    codename: 'recorder',
    users: [{ 3: 'Other User' }],
  },
  'PUT /stories/{story_id} story_details_changed': {
    story_id: 1,
    story_title: 'First story - renamed',
  },
  'PUT /stories/{story_id}/tags tags_added': { ...tokens, tags: ['docs'] },
  'PUT /stories/{story_id}/tags/{tag} tags_added': { ...tokens, tags: ['d', 'o', 'c', 's'] },
  'PUT /stories/{story_id}/tasks/{task_id} task_details_changed': {
    story_id: 6,
    task_id: 657,
    task_title: 'Renamed task',
  },
  'PUT /tasks/{task_id} task_details_changed': {
    story_id: 5,
    task_id: 657,
    task_title: 'New task',
  },
  'PUT /worklists/{worklist_id} worklist_details_changed': {
    worklist_id: 16,
    author_id: 2,
    field: 'title',
    old_value: 'Recorder list',
    new_value: 'Recorder renamed',
  },
  'PUT /worklists/{worklist_id}/filters/{filter_id} worklist_filters_changed': {
    ...list,
    ...none,
    updated: { old: docs, new: screens },
  },
  'PUT /worklists/{worklist_id}/permissions worklist_permissions_changed': {
    worklist_id: 16,
    permission_id: 57,
    author_id: 2,
    codename: 'move_items',
    added: [{ 3: 'Other User' }, { 4: 'Dana Whitfield' }],
    removed: [],
  },
};

interface Unrecorded {
  /** A PUT that must come before. */
  readonly first?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly tells: readonly (readonly [type: string, info: Row])[];
}

const first = { story_id: 1, author_id: 2, story_title: 'First story - foo bar pep8' };

/** Writes that were never recorded: what each tells here, of the seed, in this order. */
export const UNRECORDED: Readonly<Record<string, Unrecorded>> = {
  'DELETE /stories/{story_id}/tags': {
    path: '/stories/1/tags',
    body: ['docs'],
    tells: [['tags_deleted', { ...first, tags: ['docs'] }]],
  },
  'DELETE /stories/{story_id}/tags/{tag}': {
    first: '/stories/1/tags/do',
    path: '/stories/1/tags/o',
    tells: [['tags_deleted', { ...first, tags: ['o'] }]],
  },
  'POST /worklists/{worklist_id}/items/{item_id}': {
    path: '/worklists/1/items/2?item_type=story&list_position=0',
    tells: [
      [
        'worklist_contents_changed',
        {
          worklist_id: 1,
          author_id: 2,
          ...none,
          added: {
            worklist_id: 1,
            item_id: 2,
            item_title: 'Unicode title: naïve café ☕ 日本語',
            item_type: 'story',
            position: 0,
          },
        },
      ],
    ],
  },
  'POST /boards/{board_id}/permissions': {
    path: '/boards/1/permissions',
    body: { codename: 'recorder', users: [3] },
    tells: [
      [
        'board_permission_created',
        {
          board_id: 1,
          permission_id: 56,
          author_id: 2,
          codename: 'recorder',
          users: [{ 3: 'Other User' }],
        },
      ],
    ],
  },
  'POST /due_dates/{due_date_id}/permissions': {
    path: '/due_dates/1/permissions',
    body: { codename: 'other_recorder', users: [3] },
    tells: [],
  },
  // Last: it ends the sign-in of whoever sends these.
  'DELETE /users/{user_id}/tokens/delete_all': {
    path: '/users/2/tokens/delete_all',
    tells: [],
  },
};

/** Writes that are recorded and tell nothing on any timeline. */
export const SILENT: readonly string[] = [
  'DELETE /due_dates/{due_date_id}',
  'DELETE /due_dates/{due_date_id}/{board_id}',
  'DELETE /project_groups/{project_group_id}',
  'DELETE /project_groups/{project_group_id}/projects/{project_id}',
  'DELETE /stories/{story_id}',
  'DELETE /stories/{story_id}/comments/{comment_id}',
  'DELETE /subscription_events/{event_id}',
  'DELETE /subscriptions/{subscription_id}',
  'DELETE /teams/{team_id}',
  'DELETE /teams/{team_id}/users/{user_id}',
  'DELETE /users/{user_id}/tokens/{token_id}',
  'POST /branches',
  'POST /due_dates',
  'POST /milestones',
  'POST /project_groups',
  'POST /projects',
  'POST /subscriptions',
  'POST /tags',
  'POST /teams',
  'POST /users',
  'POST /users/{user_id}/preferences',
  'POST /users/{user_id}/tokens',
  'PUT /branches/{branch_id}',
  'PUT /due_dates/{due_date_id}',
  'PUT /due_dates/{due_date_id}/permissions',
  'PUT /milestones/{milestone_id}',
  'PUT /project_groups/{project_group_id}',
  'PUT /project_groups/{project_group_id}/projects/{project_id}',
  'PUT /projects/{project_id}',
  'PUT /stories/{story_id}/comments/{comment_id}',
  'PUT /teams/{team_id}',
  'PUT /teams/{team_id}/users/{user_id}',
  'PUT /users/{user_id}',
  'PUT /users/{user_id}/tokens/{token_id}',
];
