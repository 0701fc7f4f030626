import { sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import { jsonItems } from '../../database/sqlite/json.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Scope } from '../totals.ts';

/** Where tasks are: each by id, by name or by both, and then any of them. */
export interface PlaceFilters {
  readonly project_group_id?: readonly number[];
  readonly project_group?: readonly string[];
  readonly project_id?: readonly number[];
  readonly project?: readonly string[];
  readonly branch_id?: readonly number[];
  readonly branch?: readonly string[];
  readonly milestone_id?: readonly number[];
  readonly milestone?: readonly string[];
}

/** Ids that were meant: undefined is no filter, an empty list finds nothing. */
export interface Places {
  readonly groups: readonly number[] | undefined;
  readonly projects: readonly number[] | undefined;
  readonly branches: readonly number[] | undefined;
  readonly milestones: readonly number[] | undefined;
}

/** The ids of all places that were named; a name that nothing has is no id. */
export async function placesOf(database: Database, filters: PlaceFilters): Promise<Places> {
  const { project_group, project, branch, milestone } = filters;
  const [groups, projects, branches, milestones] = await Promise.all([
    meant(database, 'project_groups', filters.project_group_id, project_group),
    meant(database, 'projects', filters.project_id, project),
    meant(database, 'branches', filters.branch_id, branch),
    meant(database, 'milestones', filters.milestone_id, milestone),
  ]);
  return { groups, projects, branches, milestones };
}

/** The one project or group that is all that was said of places. */
export function scopeOf({ groups, projects, branches, milestones }: Places): Scope | undefined {
  if (branches || milestones || (groups && projects)) return undefined;
  const [id, more] = groups ?? projects ?? [];
  if (id === undefined || more !== undefined) return undefined;
  return { kind: groups ? 'project_group' : 'project', id };
}

async function meant(
  database: Database,
  table: 'project_groups' | 'projects' | 'branches' | 'milestones',
  ids: readonly number[] = [],
  names: readonly string[] = [],
): Promise<readonly number[] | undefined> {
  if (names.length === 0) return ids.length === 0 ? undefined : ids;
  const values = { names: JSON.stringify(names.map(fold)) };
  const named = await run(database, `${table} by name`, values, (slot) =>
    database
      .selectFrom(table)
      .select('id')
      .where(sql<boolean>`name_folded in ${jsonItems(slot('names'))}`),
  );
  return [...ids, ...named.map(({ id }) => id)];
}
