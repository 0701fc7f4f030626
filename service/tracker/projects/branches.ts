import type { Branch, Milestone } from '@storyboard/contract/branch';
import { sql } from 'kysely';
import { flag, stamps, time } from '../query/columns.ts';
import { type Condition, contains, equal, given } from '../query/condition.ts';
import { rowById } from '../query/one.ts';
import { sortsBy } from '../query/order.ts';
import { type Listing, type Page, pageOf, type Paging } from '../query/page.ts';
import type { Database } from '../query/shaped.ts';
import type { Reader } from '../reader.ts';

export interface BranchFilters {
  readonly name?: string;
  readonly project_id?: number;
  readonly project_group_id?: number;
}

export interface MilestoneFilters {
  readonly name?: string;
  readonly branch_id?: number;
}

export const branchSorts = sortsBy(
  'branches',
  [
    'id',
    'name',
    'project_id',
    'expired',
    'expiration_date',
    'autocreated',
    'restricted',
    'created_at',
    'updated_at',
  ],
  { name: 'name_folded' },
);

const branches: Listing<Branch> = {
  shape: 'branches',
  table: 'branches',
  sorts: branchSorts,
  select: (database) =>
    database
      .selectFrom('branches')
      .select([
        'branches.id',
        'branches.name',
        'branches.project_id',
        flag('branches.expired').as('expired'),
        time('branches.expiration_date').as('expiration_date'),
        flag('branches.autocreated').as('autocreated'),
        flag('branches.restricted').as('restricted'),
        ...stamps('branches'),
      ]),
};

export const milestoneSorts = sortsBy(
  'milestones',
  ['id', 'name', 'branch_id', 'expired', 'expiration_date', 'created_at', 'updated_at'],
  { name: 'name_folded' },
);

const milestones: Listing<Milestone> = {
  shape: 'milestones',
  table: 'milestones',
  sorts: milestoneSorts,
  select: (database) =>
    database
      .selectFrom('milestones')
      .select([
        'milestones.id',
        'milestones.name',
        'milestones.branch_id',
        flag('milestones.expired').as('expired'),
        time('milestones.expiration_date').as('expiration_date'),
        ...stamps('milestones'),
      ]),
};

const inGroup = (group: number): Condition => ({
  shape: 'branches in group',
  values: { group },
  build: (slot) => sql`branches.project_id in (
    select project_id from project_group_mapping where project_group_id = ${slot('group')})`,
});

export function listBranches(
  database: Database,
  reader: Reader,
  { name, project_id, project_group_id, ...paging }: BranchFilters & Paging,
): Promise<Page<Branch>> {
  const filters = [
    ...given(name, (text) => contains('branches.name_folded', text)),
    ...given(project_id, (id) => equal('branches.project_id', id)),
    ...given(project_group_id, inGroup),
  ];
  return pageOf(database, reader, branches, { filters }, paging);
}

export const branchById = (database: Database, id: number): Promise<Branch | undefined> =>
  rowById(database, branches, id);

export function listMilestones(
  database: Database,
  reader: Reader,
  { name, branch_id, ...paging }: MilestoneFilters & Paging,
): Promise<Page<Milestone>> {
  const filters = [
    ...given(name, (text) => contains('milestones.name_folded', text)),
    ...given(branch_id, (id) => equal('milestones.branch_id', id)),
  ];
  return pageOf(database, reader, milestones, { filters }, paging);
}

export const milestoneById = (database: Database, id: number): Promise<Milestone | undefined> =>
  rowById(database, milestones, id);
