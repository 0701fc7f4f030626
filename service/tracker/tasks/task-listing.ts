import type { Priority, Task, TaskStatus } from '@storyboard/contract/task';
import { PRIORITIES, TASK_STATUSES } from '@storyboard/contract/task';
import { type RawBuilder, sql } from 'kysely';
import { time } from '../query/columns.ts';
import type { Sorts } from '../query/order.ts';
import type { Listing } from '../query/page.ts';
import type { Database, Slot } from '../query/shaped.ts';

const field = (name: string) => sql.ref(`tasks.${name}`);

export const taskSorts = {
  id: field('id'),
  title: field('title_folded'),
  status: field('status'),
  priority: field('priority'),
  link: field('link'),
  story_id: field('story_id'),
  project_id: field('project_id'),
  branch_id: field('branch_id'),
  milestone_id: field('milestone_id'),
  assignee_id: field('assignee_id'),
  creator_id: field('creator_id'),
  created_at: field('created_at'),
  updated_at: field('updated_at'),
} satisfies Sorts;

const nameIn = (table: string, column: string, name = 'name_folded') =>
  sql`(select ${sql.ref(name)} from ${sql.table(table)} where ${sql.table(table)}.id = ${field(column)})`;

const placeIn = (words: readonly string[], column: RawBuilder<unknown>) =>
  sql`case ${column} ${sql.join(
    words.map((word, place) => sql`when ${sql.lit(word)} then ${sql.lit(place)}`),
    sql` `,
  )} end`;

/** What ours adds: by names, and words by their meaning (low, medium, high). */
export const namedTaskSorts = {
  project_name: nameIn('projects', 'project_id'),
  branch_name: nameIn('branches', 'branch_id'),
  assignee_name: nameIn('users', 'assignee_id', 'full_name_folded'),
  story_title: nameIn('stories', 'story_id', 'title_folded'),
  status: placeIn(TASK_STATUSES, field('status')),
  priority: placeIn(PRIORITIES, field('priority')),
} satisfies Sorts;

export const taskColumns = [
  'tasks.id',
  'tasks.title',
  sql.ref<TaskStatus>('tasks.status').as('status'),
  sql.ref<Priority | null>('tasks.priority').as('priority'),
  'tasks.link',
  'tasks.story_id',
  'tasks.project_id',
  'tasks.branch_id',
  'tasks.milestone_id',
  'tasks.assignee_id',
  'tasks.creator_id',
  time('tasks.created_at').as('created_at'),
  time('tasks.updated_at').as('updated_at'),
] as const;

export interface TaskShape {
  readonly plain: boolean;
  /** With the names of what the task mentions. */
  readonly names?: boolean | undefined;
  /** With the moment at which the task was first merged. */
  readonly mergedAt?: boolean | undefined;
}

export const taskListing = (shape: TaskShape): Listing<Task> => ({
  shape: `tasks ${shape.plain} ${shape.names ?? ''} ${shape.mergedAt ?? ''}`,
  table: 'tasks',
  sorts: shape.plain ? taskSorts : { ...taskSorts, ...namedTaskSorts },
  nullsLast: shape.plain ? [] : Object.keys(namedTaskSorts),
  select: (database, slot) => select(database, slot, shape),
  bare: () => taskListing(shape),
});

const select = (database: Database, slot: Slot, { names, mergedAt }: TaskShape) =>
  database
    .selectFrom('tasks')
    .select(taskColumns)
    .$if(Boolean(mergedAt), (tasks) => tasks.select(time('tasks.merged_at').as('merged_at')))
    .$if(Boolean(names), (tasks) =>
      tasks
        .leftJoin('stories', 'stories.id', 'tasks.story_id')
        .leftJoin('projects', 'projects.id', 'tasks.project_id')
        .leftJoin('branches', 'branches.id', 'tasks.branch_id')
        .leftJoin('milestones', 'milestones.id', 'tasks.milestone_id')
        .leftJoin('users as assignee', 'assignee.id', 'tasks.assignee_id')
        .select([
          sql.ref<string>('stories.title').as('story_title'),
          'projects.name as project_name',
          'branches.name as branch_name',
          'milestones.name as milestone_name',
          'assignee.full_name as assignee_name',
        ]),
    );
