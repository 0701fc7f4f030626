import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { createFullText } from '../sqlite/full-text.ts';
import { columnsOf, firstTables } from '../tables.ts';
import { createTable } from './ddl.ts';
import type { Migration } from './migrate.ts';

/** Of tables without an id; pairs have all their columns as their key. */
const keys: Record<string, string[]> = {
  story_projects: ['project_id', 'story_id'],
  story_project_groups: ['project_group_id', 'story_id'],
  totals: ['scope', 'scope_id'],
  facts: ['name'],
};

const unique: Record<string, string[]> = {
  users: ['email'],
  teams: ['name'],
  projects: ['name'],
  project_groups: ['name'],
  branches: ['project_id', 'name'],
  milestones: ['branch_id', 'name'],
  storytags: ['name'],
  accesstokens: ['access_token'],
  refreshtokens: ['refresh_token'],
};

/**
 * What lists filter and sort by. An index on one column also orders equal values by id, upwards: what is
 * mostly read newest first lies so.
 */
const indexes: Record<string, string[][]> = {
  users: [['full_name_folded'], ['openid']],
  team_membership: [['team_id']],
  permissions: [['name']],
  user_permissions: [['permission_id']],
  team_permissions: [['permission_id']],
  user_preferences: [['user_id', 'key']],
  accesstokens: [['user_id']],
  refreshtokens: [['user_id'], ['access_token_id']],
  authorizationcodes: [['user_id'], ['code']],
  subscriptions: [['user_id'], ['target_type', 'target_id']],
  subscription_events: [['subscriber_id'], ['author_id']],
  projects: [['name_folded'], ['team_id']],
  project_groups: [['name_folded'], ['title_folded']],
  project_group_mapping: [['project_group_id']],
  stories: [
    ['updated_at desc'],
    ['created_at desc'],
    ['title_folded'],
    ['status', 'updated_at desc'],
    ['status'],
    ['creator_id'],
    ['private'],
    ['story_type_id'],
  ],
  tasks: [
    ['story_id', 'assignee_id', 'status'],
    ['project_id', 'status'],
    ['branch_id', 'status'],
    ['milestone_id', 'status'],
    ['assignee_id', 'status'],
    ['creator_id'],
    ['status', 'updated_at desc'],
    ['updated_at desc'],
    ['created_at desc'],
    ['title_folded'],
    ['merged_at'],
  ],
  story_storytags: [['storytag_id']],
  story_permissions: [['permission_id']],
  comments: [['in_reply_to']],
  comments_history: [['comment_id']],
  events: [
    ['story_id'],
    ['worklist_id'],
    ['board_id'],
    ['comment_id'],
    ['author_id'],
    ['created_at desc'],
  ],
  worklists: [['creator_id'], ['project_id']],
  worklist_permissions: [['permission_id']],
  worklist_items: [['list_id', 'list_position'], ['item_type', 'item_id'], ['display_due_date']],
  worklist_filters: [['list_id']],
  filter_criteria: [['filter_id']],
  boards: [['creator_id'], ['project_id']],
  board_permissions: [['permission_id']],
  board_worklists: [['board_id'], ['list_id']],
  due_dates: [['creator_id']],
  due_date_permissions: [['permission_id']],
  story_due_dates: [['due_date_id']],
  task_due_dates: [['due_date_id']],
  board_due_dates: [['due_date_id']],
  worklist_due_dates: [['due_date_id']],
  story_projects: [['story_id'], ['project_id', 'updated_at desc', 'story_id']],
  story_project_groups: [['story_id'], ['project_group_id', 'updated_at desc', 'story_id']],
};

const storyTypes = [
  { id: 1, name: 'bug', icon: 'fa-bug', restricted: 0, private: 0, visible: 1 },
  { id: 2, name: 'feature', icon: 'fa-lightbulb-o', restricted: 1, private: 0, visible: 1 },
  { id: 3, name: 'private_vulnerability', icon: 'fa-lock', restricted: 0, private: 1, visible: 1 },
  { id: 4, name: 'public_vulnerability', icon: 'fa-bomb', restricted: 0, private: 0, visible: 0 },
];

const mayBecome = [
  [1, 2],
  [1, 4],
  [2, 1],
  [3, 1],
  [3, 4],
  [4, 1],
] as const;

async function createIndexes(database: Database): Promise<void> {
  for (const [table, columns] of Object.entries(unique)) {
    await createIndex(database, table, columns).unique().execute();
  }
  for (const [table, lists] of Object.entries(indexes)) {
    for (const columns of lists) await createIndex(database, table, columns).execute();
  }
}

function createIndex(database: Database, table: string, columns: string[]) {
  const index = database.schema
    .createIndex(`${table}_by_${columns.join('_').replaceAll(' desc', '')}`)
    .on(table)
    .columns(columns);
  return mayPointNowhere(table, columns)
    ? index.where(sql.ref(columns.join()), 'is not', null)
    : index;
}

/** Most such references are empty, and nobody looks for those rows by it. */
function mayPointNowhere(table: string, [name = '', ...others]: string[]): boolean {
  const column = columnsOf(table)?.[name];
  return others.length === 0 && column?.references !== undefined && column.optional === true;
}

/** Every table of the original service, what ours keeps beside them, and the story types. */
export const first: Migration = {
  name: 'first',
  async up(database) {
    for (const [table, columns] of Object.entries(firstTables)) {
      await createTable(database, table, columns, keys[table]);
    }
    await createIndexes(database);
    await createFullText(database, [2, 3]);
    await database.insertInto('story_types').values(storyTypes).execute();
    await database
      .insertInto('may_mutate_to')
      .values(mayBecome.map(([from, to]) => ({ story_type_id_from: from, story_type_id_to: to })))
      .execute();
  },
};
