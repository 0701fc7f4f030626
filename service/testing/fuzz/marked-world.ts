import type { Chunk } from '../../database/import/import-tables.ts';

/** Stands in every text of what is private to person 2; nobody else may ever read it. */
export const SECRET = 'hushhush';
/** Stands in what is told to nobody but a person themself and superusers: mail, OpenID, preferences, notices. */
export const PERSONAL = 'ownownown';
/** Stands in every token; never told. */
export const TOKEN = 'tokentoken';

/** Who asks, by their tokens. Only `owner` may see what is private. */
export const readers = {
  superuser: `${TOKEN}-1`,
  owner: `${TOKEN}-2`,
  other: `${TOKEN}-3`,
  stranger: `${TOKEN}-4`,
} as const;

const at = (minute: number) => `2024-01-01T00:${String(minute).padStart(2, '0')}:00`;
const stamped = (id: number) => ({ id, created_at: at(id), updated_at: at(id) });
const hushed = (text: string, isSecret: boolean) => (isSecret ? `${text} ${SECRET}` : text);

const ids = [1, 2, 3, 4, 5, 6];
/** Rows with even ids are private. */
const secret = (id: number) => id % 2 === 0;
const secrets = ids.filter(secret);

const people = Object.keys(readers).map((name, index) => ({
  ...stamped(index + 1),
  full_name: `Person ${name}`,
  // The stranger is the one who asks, and reads their own.
  ...(name !== 'stranger' && {
    email: `${PERSONAL}-${name}@example.org`,
    openid: `https://${PERSONAL}/${name}`,
  }),
  is_superuser: name === 'superuser',
}));

const stories = ids.map((id) => ({
  ...stamped(id),
  title: hushed(`Lanes lose cards, part ${id}`, secret(id)),
  description: hushed('At the board', secret(id)),
  creator_id: secret(id) ? 2 : 4,
  is_bug: id % 3 === 0,
  private: secret(id),
}));

const tasks = ids.map((id) => ({
  ...stamped(id),
  story_id: id,
  project_id: (id % 3) + 1,
  branch_id: (id % 3) + 1,
  // Who is assigned does not see the story for that.
  assignee_id: secret(id) ? 4 : 3,
  title: hushed(`Keep card ${id}`, secret(id)),
  link: hushed('Notes', secret(id)),
  status: id > 4 ? 'merged' : 'todo',
}));

const lists = (kind: string) =>
  ids.map((id) => ({
    ...stamped(id),
    title: hushed(`A ${kind} ${id}`, secret(id)),
    creator_id: secret(id) ? 2 : 4,
    private: secret(id),
  }));

const event = (id: number, event_type: string, more: object) => ({
  ...stamped(id),
  author_id: 2,
  event_type,
  ...more,
});
const told = (isSecret: boolean, more: object = {}) =>
  JSON.stringify({ title: hushed('Told', isSecret), ...more });

const events = [
  ...ids.map((id) => event(id, 'story_created', { story_id: id, event_info: told(secret(id)) })),
  ...ids.map((id) => event(id + 6, 'user_comment', { story_id: id, comment_id: id })),
  ...ids.map((id) =>
    event(id + 12, 'worklist_contents_changed', {
      worklist_id: 1,
      event_info: JSON.stringify({
        added: { item_id: id, item_type: 'story', item_title: hushed('Card', secret(id)) },
        removed: null,
        updated: null,
      }),
    }),
  ),
  ...secrets.map((id) =>
    event(id + 18, 'worklist_created', { worklist_id: id, event_info: told(true) }),
  ),
  ...secrets.map((id) => event(id + 24, 'board_created', { board_id: id, event_info: told(true) })),
];

const kinds = ['story', 'worklist', 'board', 'due_date'] as const;
/** Person 2 may see what is private, as one person: nobody comes to see it by joining a team. */
const grants = kinds.flatMap((kind, index) =>
  ids.map((target) => ({ kind, target, id: index * 6 + target })),
);
const codenames = {
  story: 'view_story',
  worklist: 'edit_worklist',
  board: 'edit_board',
  due_date: 'edit_date',
};
/** What is public anybody may change. */
const holders = grants.flatMap(({ id, target }) =>
  (secret(target) ? [2] : [1, 2, 3, 4]).map((user_id) => ({ user_id, permission_id: id })),
);
const granted = (wanted: (typeof kinds)[number]) =>
  grants
    .filter(({ kind }) => kind === wanted)
    .map(({ target, id }) => ({ [`${wanted}_id`]: target, permission_id: id }));

const notice = (id: number, subscriber_id: number, info: object) => ({
  ...stamped(id),
  subscriber_id,
  author_id: 2,
  event_type: 'user_comment',
  event_info: JSON.stringify(info),
});

const timelines = {
  comments: ids.map((id) => ({ ...stamped(id), content: hushed('A word', secret(id)) })),
  comments_history: ids.map((id) => ({
    ...stamped(id),
    comment_id: id,
    content: hushed('A wrod', secret(id)),
  })),
  events,
  subscriptions: ids.map((id) => ({
    ...stamped(id),
    user_id: (id % 4) + 1,
    target_type: 'story',
    target_id: id,
  })),
  subscription_events: [
    ...ids.map((id) => notice(id, (id % 3) + 1, { story_title: PERSONAL })),
    // Told while the story was public, or to those who could see it then.
    ...ids.flatMap((story_id) =>
      [1, 2, 3, 4].map((person) =>
        notice(story_id * 4 + person + 2, person, {
          story_id,
          comment_content: hushed('A word', secret(story_id)),
        }),
      ),
    ),
  ],
};

const boards = {
  worklists: lists('worklist'),
  boards: lists('board'),
  board_worklists: ids.map((id) => ({ ...stamped(id), board_id: id, list_id: id, position: 0 })),
  worklist_items: ids.flatMap((list) =>
    ids.map((item) => ({
      ...stamped((list - 1) * 6 + item),
      list_id: list,
      list_position: item - 1,
      item_type: item > 3 ? 'task' : 'story',
      item_id: item,
    })),
  ),
  worklist_filters: ids.map((id) => ({ ...stamped(id), list_id: id, type: 'Story' })),
  filter_criteria: ids.map((id) => ({
    ...stamped(id),
    filter_id: id,
    title: hushed('Of a tag', secret(id)),
    field: 'Tags',
    value: 'tag-1',
  })),
  due_dates: ids.map((id) => ({
    ...stamped(id),
    name: hushed('Due', secret(id)),
    date: at(id),
    creator_id: secret(id) ? 2 : 4,
    private: secret(id),
  })),
  story_due_dates: ids.map((id) => ({ story_id: id, due_date_id: id })),
  worklist_due_dates: ids.map((id) => ({ worklist_id: 1, due_date_id: id })),
  board_due_dates: ids.map((id) => ({ board_id: 1, due_date_id: id })),
};

const tables = {
  users: people,
  accesstokens: Object.values(readers).map((access_token, index) => ({
    ...stamped(index + 1),
    user_id: index + 1,
    access_token,
    expires_in: 3600,
    expires_at: '2030-01-01T00:00:00',
  })),
  user_preferences: ids.map((id) => ({
    ...stamped(id),
    user_id: (id % 3) + 1,
    key: `key_${id}`,
    value: PERSONAL,
  })),
  teams: [1, 2, 3].map((id) => ({ ...stamped(id), name: `team/${id}` })),
  team_membership: [1, 2, 3, 4].map((id) => ({ user_id: id, team_id: (id % 3) + 1 })),
  project_groups: [1, 2].map((id) => ({ ...stamped(id), name: `area/${id}`, title: `Area ${id}` })),
  projects: [1, 2, 3].map((id) => ({ ...stamped(id), name: `infra/part-${id}` })),
  project_group_mapping: [1, 2, 3].map((id) => ({ project_id: id, project_group_id: 1 })),
  branches: [1, 2, 3].map((id) => ({ ...stamped(id), name: 'master', project_id: id })),
  milestones: [1, 2].map((id) => ({ ...stamped(id), name: `${id}.0`, branch_id: id })),
  stories,
  tasks,
  storytags: ids.map((id) => ({ ...stamped(id), name: `tag-${id}` })),
  story_storytags: ids.map((id) => ({ story_id: id, storytag_id: id })),
  permissions: grants.map(({ id, kind, target }) => ({
    ...stamped(id),
    name: `view_${kind}_${target}`,
    codename: codenames[kind],
  })),
  user_permissions: holders,
  story_permissions: granted('story'),
  worklist_permissions: granted('worklist'),
  board_permissions: granted('board'),
  due_date_permissions: granted('due_date'),
  ...timelines,
  ...boards,
};

/** A tracker of which half is private to one person, all its texts marked. */
export const markedWorld = (): Chunk[] =>
  Object.entries(tables).map(([table, rows]) => ({ table, rows }));
