import type { Project } from '@storyboard/contract/project';
import { sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import { flag, stamps } from '../query/columns.ts';
import { type Condition, contains, equal, given } from '../query/condition.ts';
import { rowWhere } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import { type Database, run } from '../query/shaped.ts';
import { wordsIn } from '../query/words.ts';
import type { Reader } from '../reader.ts';
import { withCounts } from './counts.ts';

export interface ProjectFilters {
  readonly name?: string;
  readonly description?: string;
  readonly project_group_id?: number;
  readonly subscriber_id?: number;
}

export const projectSorts = sortsBy(
  'projects',
  [
    'id',
    'name',
    'description',
    'is_active',
    'repo_url',
    'autocreate_branches',
    'created_at',
    'updated_at',
  ],
  { name: 'name_folded' },
);

export const projectColumns = [
  'projects.id',
  'projects.name',
  'projects.description',
  flag('projects.is_active').as('is_active'),
  'projects.repo_url',
  flag('projects.autocreate_branches').as('autocreate_branches'),
  ...stamps('projects'),
] as const;

const projects: Listing<Project> = {
  shape: 'projects',
  table: 'projects',
  sorts: projectSorts,
  select: (database) => database.selectFrom('projects').select(projectColumns),
};

const inProjectGroup = (group: number): Condition => ({
  shape: 'projects in group',
  values: { group },
  build: (slot) => sql`projects.id in (
    select project_id from project_group_mapping where project_group_id = ${slot('group')})`,
});

const subscribedTo = (subscriber: number): Condition => ({
  shape: 'projects subscribed to',
  values: { subscriber },
  build: (slot) => sql`projects.id in (
    select target_id from subscriptions
    where target_type = 'project' and user_id = ${slot('subscriber')})`,
});

const filtersOf = (filters: ProjectFilters) => [
  ...given(filters.name, (text) => contains('projects.name_folded', text)),
  ...given(filters.description, (text) => contains('projects.description', text)),
  ...given(filters.project_group_id, inProjectGroup),
  ...given(filters.subscriber_id, subscribedTo),
];

export async function listProjects(
  database: Database,
  reader: Reader,
  { counts = false, ...query }: ProjectFilters & Paging & { readonly counts?: boolean },
): Promise<Page<Project>> {
  const page = await pageOf(database, reader, projects, { filters: filtersOf(query) }, query);
  if (counts) return { ...page, rows: await withCounts(database, reader, 'project', page.rows) };
  if (!reader.plain || !query.subscriber_id) return page;
  return { ...page, total: await totalAsSubscribed(database, query.subscriber_id) };
}

/** The original takes subscriptions to project groups for subscriptions to projects when it counts. */
async function totalAsSubscribed(database: Database, subscriber: number): Promise<number> {
  const [counted] = await run(database, 'projects counted as subscribed', { subscriber }, (slot) =>
    database
      .selectFrom('subscriptions')
      .innerJoin('projects', 'projects.id', 'subscriptions.target_id')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('subscriptions.user_id', '=', slot<number>('subscriber'))
      .where('subscriptions.target_type', 'like', 'project%'),
  );
  return counted?.total ?? 0;
}

export function searchProjects(
  database: Database,
  reader: Reader,
  q: string,
  paging: Paging,
): Promise<Page<Project>> {
  const filters = [wordsIn(['projects.name_folded', 'projects.description'], q, reader.plain)];
  return pageOf(database, reader, projects, { filters }, paging);
}

/** Undefined when there is no project with this id or name. */
export async function projectBy(
  database: Database,
  reader: Reader,
  idOrName: number | string,
  counts = false,
): Promise<Project | undefined> {
  const which =
    typeof idOrName === 'number'
      ? equal('projects.id', idOrName)
      : equal('projects.name_folded', fold(idOrName));
  const project = await rowWhere(database, projects, which);
  if (!project || !counts) return project;
  const [counted] = await withCounts(database, reader, 'project', [project]);
  return counted;
}
