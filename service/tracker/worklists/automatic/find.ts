import type { Task } from '@storyboard/contract/task';
import type { WorklistFilter } from '@storyboard/contract/boards/worklist';
import { type RawBuilder, sql } from 'kysely';
import { allOf, type Condition } from '../../query/condition.ts';
import { type Database, run, type Slot, text } from '../../query/shaped.ts';
import type { Reader } from '../../reader.ts';
import { storyListing, type StoryRow } from '../../stories/story-listing.ts';
import { taskListing } from '../../tasks/task-listing.ts';
import { pointsAtVisible, visible } from '../../visible.ts';
import { seenStories, seenTasks } from '../items/card-rows.ts';
import { conditionOf } from './criteria.ts';

/** What an automatic worklist holds for its reader. */
export interface Found {
  readonly stories: StoryRow[];
  readonly tasks: Task[];
}

/** One query per filter. What several filters find stands once, by id, and is read once. */
export async function find(
  database: Database,
  reader: Reader,
  filters: readonly WorklistFilter[],
): Promise<Found> {
  const of = (kind: string) => filters.filter(({ type }) => type === kind);
  const [stories, tasks] = await Promise.all([
    storiesFor(database, reader, of('Story')),
    tasksFor(database, reader, of('Task')),
  ]);
  return { stories, tasks };
}

async function storiesFor(
  database: Database,
  reader: Reader,
  filters: readonly WorklistFilter[],
): Promise<StoryRow[]> {
  const [only, ...more] = filters;
  if (!only) return [];
  const seen = visible('stories', reader);
  if (more.length > 0) {
    return seenStories(database, reader, await idsFor(database, reader, seen, filters));
  }
  const wanted = allOf([seen, conditionOf(only, reader)]);
  const order = storyOrder(reader, only);
  const shape = `stories for ${wanted.shape} ${order.shape}`;
  return run(database, shape, wanted.values, (slot) =>
    storyListing()
      .select(database, slot)
      .where(wanted.build(slot))
      .orderBy(order.build(slot))
      .orderBy(sql.ref('stories.id')),
  );
}

async function tasksFor(
  database: Database,
  reader: Reader,
  filters: readonly WorklistFilter[],
): Promise<Task[]> {
  const [only, ...more] = filters;
  if (!only) return [];
  const seen = pointsAtVisible('tasks.story_id', 'stories', reader);
  if (more.length > 0) {
    return seenTasks(database, reader, await idsFor(database, reader, seen, filters));
  }
  const wanted = allOf([seen, conditionOf(only, reader)]);
  const { plain } = reader;
  const byProject = plain && only.filter_criteria.some(({ field }) => field === 'ProjectGroup');
  const shape = `tasks for ${wanted.shape} ${plain} ${byProject}`;
  return run(database, shape, wanted.values, (slot) =>
    taskListing({ plain })
      .select(database, slot)
      .where(wanted.build(slot))
      .orderBy(sql.ref(byProject ? 'tasks.project_id' : 'tasks.id'))
      .orderBy(sql.ref('tasks.id')),
  );
}

/** What any of the filters, all of one type, finds: fifty that find the same would else be fifty times the rows. */
async function idsFor(
  database: Database,
  reader: Reader,
  seen: Condition,
  filters: readonly WorklistFilter[],
): Promise<number[]> {
  const ids = new Set<number>();
  for (const filter of filters) {
    const table = sql.table(filter.type === 'Story' ? 'stories' : 'tasks');
    const wanted = allOf([seen, conditionOf(filter, reader)]);
    const shape = `ids of ${filter.type} for ${wanted.shape}`;
    const [found] = await run(database, shape, wanted.values, (slot) =>
      text<{ ids: string }>(
        database,
        sql`select json_group_array(${table}.id) as ids from ${table} where ${wanted.build(slot)}`,
      ),
    );
    for (const id of JSON.parse(found?.ids ?? '[]') as number[]) ids.add(id);
  }
  return [...ids];
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
