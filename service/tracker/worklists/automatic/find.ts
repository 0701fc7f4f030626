import type { Task } from '@storyboard/contract/task';
import type { WorklistFilter } from '@storyboard/contract/boards/worklist';
import { type RawBuilder, sql } from 'kysely';
import { allOf } from '../../query/condition.ts';
import { type Database, run, type Slot } from '../../query/shaped.ts';
import type { Reader } from '../../reader.ts';
import { storyListing, type StoryRow } from '../../stories/story-listing.ts';
import { taskListing } from '../../tasks/task-listing.ts';
import { pointsAtVisible, visible } from '../../visible.ts';
import { conditionOf } from './criteria.ts';

/** What an automatic worklist holds for its reader. */
export interface Found {
  readonly stories: StoryRow[];
  readonly tasks: Task[];
}

/** One query per filter. What several filters find stands once, by id. */
export async function find(
  database: Database,
  reader: Reader,
  filters: readonly WorklistFilter[],
): Promise<Found> {
  const [stories, tasks] = await Promise.all([
    Promise.all(
      filters
        .filter(({ type }) => type === 'Story')
        .map((filter) => storiesFor(database, reader, filter)),
    ),
    Promise.all(
      filters
        .filter(({ type }) => type === 'Task')
        .map((filter) => tasksFor(database, reader, filter)),
    ),
  ]);
  return { stories: once(stories), tasks: once(tasks) };
}

function once<Row extends { id: number }>(found: readonly Row[][]): Row[] {
  const [only = [], ...more] = found;
  if (more.length === 0) return only;
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return [...rows.values()].sort((a, b) => a.id - b.id);
}

async function storiesFor(database: Database, reader: Reader, filter: WorklistFilter) {
  const wanted = allOf([visible('stories', reader), conditionOf(filter, reader)]);
  const order = storyOrder(reader, filter);
  const shape = `stories for ${wanted.shape} ${order.shape}`;
  return run(database, shape, wanted.values, (slot) =>
    storyListing()
      .select(database, slot)
      .where(wanted.build(slot))
      .orderBy(order.build(slot))
      .orderBy(sql.ref('stories.id')),
  );
}

async function tasksFor(database: Database, reader: Reader, filter: WorklistFilter) {
  const seen = pointsAtVisible('tasks.story_id', 'stories', reader);
  const wanted = allOf([seen, conditionOf(filter, reader)]);
  const { plain } = reader;
  const byProject = plain && filter.filter_criteria.some(({ field }) => field === 'ProjectGroup');
  const shape = `tasks for ${wanted.shape} ${plain} ${byProject}`;
  return run(database, shape, wanted.values, (slot) =>
    taskListing({ plain })
      .select(database, slot)
      .where(wanted.build(slot))
      .orderBy(sql.ref(byProject ? 'tasks.project_id' : 'tasks.id'))
      .orderBy(sql.ref('tasks.id')),
  );
}

interface StoryOrder {
  readonly shape: string;
  readonly build: (slot: Slot) => RawBuilder<unknown>;
}

const byId: StoryOrder = { shape: 'by id', build: () => sql.ref('stories.id') };

/**
 * The original's stories come in the order of the index that its database takes, those that the reader sees
 * as a member of a team last.
 */
function storyOrder({ plain, id }: Reader, { filter_criteria }: WorklistFilter): StoryOrder {
  const atPlace = filter_criteria.some(({ field }) => field === 'Project');
  if (!plain || !atPlace) return byId;
  if (id === null) return { shape: 'by creator', build: () => sql.ref('stories.creator_id') };
  return {
    shape: 'by team and creator',
    build: (slot) => sql`stories.private = 1 and stories.id not in (
        select story_id from story_permissions where permission_id in (
          select permission_id from user_permissions where user_id = ${slot('reader')})),
      stories.creator_id`,
  };
}
