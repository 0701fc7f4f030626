import type { Task } from '@storyboard/contract/task';
import { sql } from 'kysely';
import { type Condition, contains, equal, given, holds, oneOf } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import type { Page, Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { noPage, pageOfFound, searchFor } from '../search.ts';
import { tagged } from '../tagged.ts';
import { keptTotal } from '../totals.ts';
import { oneVisible, pointsAtVisible } from '../visible.ts';
import { atPlaces, type TaskTraits, withTraits } from './conditions.ts';
import { type PlaceFilters, type Places, placesOf, scopeOf } from './places.ts';
import { taskListing } from './task-listing.ts';

export interface TaskFilters extends PlaceFilters, TaskTraits {
  readonly title?: string;
  readonly story_id?: number;
  readonly status?: readonly string[];
  readonly link?: string;
  readonly creator_id?: readonly number[];
  /** Of the task's story. */
  readonly kind?: 'bug' | 'feature';
  readonly tags?: readonly string[];
  readonly tags_filter_type?: string;
}

export interface TaskQuery extends TaskFilters, Paging {
  /** What a person typed; without an order the best match comes first. */
  readonly q?: string;
  readonly names?: boolean;
  readonly merged_at?: boolean;
}

/** Tasks of stories that the reader may see. */
export async function listTasks(
  database: Database,
  reader: Reader,
  query: TaskQuery,
): Promise<Page<Task>> {
  const search = searchFor('tasks', reader, query);
  if (search === 'impossible') return noPage;
  const places = await placesOf(database, query);
  const own = ownConditions(query);
  return pageOfFound(
    database,
    reader,
    taskListing({ plain: reader.plain, names: query.names, mergedAt: query.merged_at }),
    { visible: [seen(reader, query.story_id)], filters: [...own, ...atPlaces(places)] },
    query,
    { search, known: () => knownTotal(database, reader, query, places, own.length) },
  );
}

/** The total is kept where no more is asked than the status and one project or group. */
function knownTotal(
  database: Database,
  reader: Reader,
  { status }: TaskQuery,
  places: Places,
  asked: number,
): Promise<number> | undefined {
  const scope = scopeOf(places);
  const byStatus = status?.length ? 1 : 0;
  if (asked > byStatus || atPlaces(places).length > (scope ? 1 : 0)) return undefined;
  return keptTotal(database, reader, { of: 'tasks', scope, status: byStatus ? status : undefined });
}

/** Undefined when there is no such task, or the reader may not see its story. */
export const taskById = (
  database: Database,
  reader: Reader,
  id: number,
  { names, merged_at: mergedAt }: Pick<TaskQuery, 'names' | 'merged_at'> = {},
): Promise<Task | undefined> =>
  rowById(database, taskListing({ plain: reader.plain, names, mergedAt }), id, [seen(reader)]);

const seen = (reader: Reader, story?: number) =>
  story === undefined
    ? pointsAtVisible('tasks.story_id', 'stories', reader)
    : oneVisible('stories', 'tasks.story_id', story, reader);

const ownConditions = (filters: TaskFilters): Condition[] => [
  ...given(filters.story_id, (id) => equal('tasks.story_id', id)),
  ...given(filters.title, (text) => contains('tasks.title_folded', text)),
  ...given(filters.link, (text) => holds('tasks.link', text)),
  ...given(filters.status, (statuses) => oneOf('tasks.status', statuses)),
  ...given(filters.creator_id, (ids) => oneOf('tasks.creator_id', ids)),
  ...given(filters.kind, ofKind),
  ...given(filters.tags, (tags) =>
    tagged('tasks.story_id', tags, filters.tags_filter_type !== 'any'),
  ),
  ...withTraits(filters),
];

const ofKind = (kind: 'bug' | 'feature'): Condition => ({
  shape: 'tasks of a kind',
  values: { bug: kind === 'bug' ? 1 : 0 },
  build: (slot) => sql`${slot('bug')} = (
    select stories.is_bug from stories where stories.id = tasks.story_id)`,
});
