import type { Project, ProjectGroup } from '@storyboard/contract/project';
import { sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import { stamps } from '../query/columns.ts';
import { type Condition, contains, equal, given } from '../query/condition.ts';
import { rowWhere } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import { type Database, run } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';
import { withCounts } from './counts.ts';
import { projectColumns } from './projects.ts';

export interface ProjectGroupFilters {
  readonly name?: string;
  readonly title?: string;
  readonly subscriber_id?: number;
}

export const projectGroupSorts = sortsBy(
  'project_groups',
  ['id', 'name', 'title', 'created_at', 'updated_at'],
  { name: 'name_folded', title: 'title_folded' },
);

const projectGroups = (counts: boolean): Listing<ProjectGroup> => ({
  shape: `project groups ${counts}`,
  table: 'project_groups',
  sorts: projectGroupSorts,
  select: (database) =>
    database
      .selectFrom('project_groups')
      .select([
        'project_groups.id',
        'project_groups.name',
        'project_groups.title',
        ...stamps('project_groups'),
      ])
      .$if(counts, (groups) => groups.select(projectCount.as('project_count'))),
});

const projectCount = sql<number>`(select count(*) from project_group_mapping
  where project_group_mapping.project_group_id = project_groups.id)`;

const subscribedTo = (subscriber: number): Condition => ({
  shape: 'project groups subscribed to',
  values: { subscriber },
  build: (slot) => sql`project_groups.id in (
    select target_id from subscriptions
    where target_type = 'project_group' and user_id = ${slot('subscriber')})`,
});

export async function listProjectGroups(
  database: Database,
  reader: Reader,
  { counts = false, ...query }: ProjectGroupFilters & Paging & { readonly counts?: boolean },
): Promise<Page<ProjectGroup>> {
  const filters = [
    ...given(query.name, (text) => contains('project_groups.name_folded', text)),
    ...given(query.title, (text) => contains('project_groups.title_folded', text)),
    ...given(query.subscriber_id, subscribedTo),
  ];
  const page = await pageOf(database, reader, projectGroups(counts), { filters }, query);
  if (!counts) return page;
  return { ...page, rows: await withCounts(database, reader, 'project_group', page.rows) };
}

/** Undefined when there is no project group with this id or name. */
export async function projectGroupBy(
  database: Database,
  reader: Reader,
  idOrName: number | string,
  counts = false,
): Promise<ProjectGroup | undefined> {
  const which =
    typeof idOrName === 'number'
      ? equal('project_groups.id', idOrName)
      : equal('project_groups.name_folded', fold(idOrName));
  const group = await rowWhere(database, projectGroups(counts), which);
  if (!group || !counts) return group;
  const [counted] = await withCounts(database, reader, 'project_group', [group]);
  return counted;
}

export function projectsOfGroup(database: Database, group: number): Promise<Project[]> {
  return run(database, 'projects of group', { group }, (slot) =>
    database
      .selectFrom('projects')
      .select(projectColumns)
      .innerJoin('project_group_mapping', 'project_group_mapping.project_id', 'projects.id')
      .where('project_group_mapping.project_group_id', '=', slot<number>('group'))
      .orderBy('projects.id'),
  );
}
