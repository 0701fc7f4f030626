import type { Database } from '../../database/open.ts';

/** What one person, or null for nobody, may see: `story 5`, `task 7`. */
export type Seen = ReadonlySet<string>;

const guards = [
  { kind: 'story', table: 'stories', permissions: 'story_permissions', column: 'story_id' },
  { kind: 'board', table: 'boards', permissions: 'board_permissions', column: 'board_id' },
  {
    kind: 'worklist',
    table: 'worklists',
    permissions: 'worklist_permissions',
    column: 'worklist_id',
  },
  {
    kind: 'due_date',
    table: 'due_dates',
    permissions: 'due_date_permissions',
    column: 'due_date_id',
  },
] as const;

const TABLES = [
  ...guards.flatMap(({ table, permissions }) => [table, permissions]),
  'user_permissions',
  'team_permissions',
  'team_membership',
  'board_worklists',
  'tasks',
  'events',
  'subscriptions',
  'subscription_events',
  'project_group_mapping',
] as const;

type Row = Readonly<Record<string, string | number | null>>;
type Rows = Record<(typeof TABLES)[number], readonly Row[]>;

export interface SightOfAll {
  readonly seenBy: (person: number | null) => Seen;
  /** The stories with a task in project group 1, whoever may see them. */
  readonly inGroup: Seen;
}

/**
 * Who may see what, said once more and as simply as can be: over all rows in memory, not by the queries that
 * are under test.
 */
export async function sightOfAll(database: Database): Promise<SightOfAll> {
  const rows = {} as Rows;
  for (const table of TABLES) {
    rows[table] = await database.selectFrom(table).selectAll().execute();
  }
  const projects = new Set(
    rows.project_group_mapping
      .filter((row) => row['project_group_id'] === 1)
      .map((row) => row['project_id']),
  );
  const tasks = rows.tasks.filter((task) => projects.has(task['project_id']));
  return {
    seenBy: (person) => seenBy(person, rows),
    inGroup: new Set(tasks.map((task) => `story ${String(task['story_id'])}`)),
  };
}

function seenBy(person: number | null, rows: Rows): Seen {
  const teams = new Set(
    rows.team_membership.filter((row) => row['user_id'] === person).map((row) => row['team_id']),
  );
  const held = new Set(
    [
      ...rows.user_permissions.filter((row) => row['user_id'] === person),
      ...rows.team_permissions.filter((row) => teams.has(row['team_id'])),
    ].map((row) => row['permission_id']),
  );
  const seen = new Set<string>();
  for (const { kind, table, permissions, column } of guards) {
    const permitted = new Set(
      rows[permissions].filter((row) => held.has(row['permission_id'])).map((row) => row[column]),
    );
    for (const { id, private: hidden } of rows[table]) {
      if (hidden === 0 || permitted.has(id)) seen.add(`${kind} ${String(id)}`);
    }
  }
  byTheirBoards(seen, rows);
  withTheirStories(seen, rows);
  for (const { id, user_id } of rows.subscriptions) {
    if (user_id === person) seen.add(`subscription ${String(id)}`);
  }
  for (const { id, subscriber_id } of rows.subscription_events) {
    if (subscriber_id === person) seen.add(`subscription_event ${String(id)}`);
  }
  if (person !== null) seen.add(`preference ${person}`);
  return seen;
}

/** A lane is seen with a board of it, and only so. */
function byTheirBoards(seen: Set<string>, { board_worklists: lanes }: Rows): void {
  const open = lanes.filter((lane) => seen.has(`board ${String(lane['board_id'])}`));
  for (const { list_id } of lanes) seen.delete(`worklist ${String(list_id)}`);
  for (const { list_id } of open) seen.add(`worklist ${String(list_id)}`);
}

function withTheirStories(seen: Set<string>, { tasks, events }: Rows): void {
  for (const { id, story_id } of tasks) {
    if (seen.has(`story ${String(story_id)}`)) seen.add(`task ${String(id)}`);
  }
  for (const { id, story_id, comment_id } of events) {
    if (!seen.has(`story ${String(story_id)}`)) continue;
    seen.add(`event ${String(id)}`);
    if (comment_id !== null) seen.add(`comment ${String(comment_id)}`);
  }
}
