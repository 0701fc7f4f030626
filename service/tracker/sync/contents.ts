import type { StoryStatus } from '@storyboard/contract/story';
import type { SyncHistory, SyncStories, SyncTasks } from '@storyboard/contract/sync';
import type { Priority, TaskStatus } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { jsonItems } from '../../database/sqlite/json.ts';
import { type Database, run, text } from '../query/shaped.ts';
import { tagsOf } from '../stories/story-parts.ts';
import { byColumns, seconds } from './columns.ts';

const storyNames = [
  'id',
  'title',
  'status',
  'is_bug',
  'private',
  'creator_id',
  'story_type_id',
  'created_at',
  'updated_at',
  'tags',
] as const;

/** These stories with their tags, by columns. */
export async function storiesOf(database: Database, ids: string): Promise<SyncStories> {
  const rows = await run(database, 'stories to sync', { ids }, (slot) =>
    database
      .selectFrom('stories')
      .select(['id', 'title', 'is_bug', 'private', 'creator_id', 'story_type_id', 'tags'])
      .select(['created_at', 'updated_at', sql.ref<StoryStatus>('status').as('status')])
      .where(sql<boolean>`id in ${jsonItems(slot('ids'))}`)
      .orderBy('id'),
  );
  const stories = rows.map((row) => ({
    ...row,
    is_bug: row.is_bug === null ? null : row.is_bug === 1,
    private: row.private === 1,
    created_at: seconds(row.created_at),
    updated_at: seconds(row.updated_at),
    tags: tagsOf(row),
  }));
  return byColumns(stories, storyNames);
}

const taskNames = [
  'id',
  'story_id',
  'title',
  'status',
  'priority',
  'link',
  'project_id',
  'branch_id',
  'milestone_id',
  'assignee_id',
  'creator_id',
  'created_at',
  'updated_at',
  'merged_at',
] as const;

/** All tasks of these stories, by columns. */
export async function tasksOf(database: Database, ids: string): Promise<SyncTasks> {
  const rows = await run(database, 'tasks to sync', { ids }, (slot) =>
    database
      .selectFrom('tasks')
      .select(taskNames)
      .where(sql<boolean>`story_id in ${jsonItems(slot('ids'))}`)
      .orderBy('story_id')
      .orderBy('id'),
  );
  const tasks = rows.map((row) => ({
    ...row,
    status: row.status as TaskStatus,
    priority: row.priority as Priority | null,
    created_at: seconds(row.created_at),
    updated_at: seconds(row.updated_at),
    merged_at: seconds(row.merged_at),
  }));
  return byColumns(tasks, taskNames);
}

interface Told {
  readonly task_id?: number;
  readonly old_status?: string;
  readonly new_status?: string;
}

/** Every change of status on the timelines of these stories, by columns. */
export async function historyOf(database: Database, ids: string): Promise<SyncHistory> {
  const rows = await run(database, 'history to sync', { ids }, (slot) =>
    text<{ story_id: number; event_info: string | null; created_at: string | null }>(
      database,
      sql`select story_id, event_info, created_at from events
        where story_id in ${jsonItems(slot('ids'))} and +event_type = 'task_status_changed'
        order by story_id, id`,
    ),
  );
  const changes = rows.map(({ story_id, event_info, created_at }) => {
    const { task_id = 0, old_status, new_status } = JSON.parse(event_info ?? '{}') as Told;
    const [from, to] = [old_status ?? null, new_status ?? null];
    return { story_id, task_id, from, to, at: seconds(created_at) };
  });
  return byColumns(changes, ['story_id', 'task_id', 'from', 'to', 'at']);
}
