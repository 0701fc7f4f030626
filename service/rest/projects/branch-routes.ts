import { Branch, Milestone } from '@storyboard/contract/branch';
import { Type } from 'typebox';
import {
  branchById,
  branchSorts,
  listBranches,
  listMilestones,
  milestoneById,
  milestoneSorts,
} from '../../tracker/projects/branches.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, parametersFor, Text, Whole } from '../parameters.ts';
import { found } from '../refusals.ts';
import { branchVersions, milestoneVersions } from './versions.ts';

const { offset, ...branchPaging } = pagingBy(branchSorts);
const branchFilters = {
  name: Text,
  project_id: Whole,
  project_group_id: Whole,
  ...branchPaging,
};

const { marker, limit, sort_field, sort_dir } = pagingBy(milestoneSorts);
const milestoneFilters = {
  name: Text,
  branch_id: Whole,
  marker,
  limit,
  sort_field,
  sort_dir,
};

const allBranches: Route = (api, { database, plain }) => {
  api.get(
    '/branches',
    {
      config: branchVersions,
      schema: {
        querystring: parametersFor(plain, branchFilters, { offset }),
        response: { 200: Type.Array(Branch) },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listBranches(database, reader, query), query),
  );
};

const oneBranch: Route = (api, { database }) => {
  api.get(
    '/branches/:branch_id',
    {
      config: branchVersions,
      schema: {
        params: Type.Object({ branch_id: Whole }),
        querystring: parameters({}),
        response: { 200: Branch },
      },
    },
    async ({ params: { branch_id } }) =>
      found(await branchById(database, branch_id), 'Branch', branch_id),
  );
};

const allMilestones: Route = (api, { database, plain }) => {
  api.get(
    '/milestones',
    {
      config: milestoneVersions,
      schema: {
        querystring: parametersFor(plain, milestoneFilters, { offset }),
        response: { 200: Type.Array(Milestone) },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listMilestones(database, reader, query), query),
  );
};

const oneMilestone: Route = (api, { database }) => {
  api.get(
    '/milestones/:milestone_id',
    {
      config: milestoneVersions,
      schema: {
        params: Type.Object({ milestone_id: Whole }),
        querystring: parameters({}),
        response: { 200: Milestone },
      },
    },
    async ({ params: { milestone_id } }) =>
      found(await milestoneById(database, milestone_id), 'Milestone', milestone_id),
  );
};

/** The original's lists of branches and milestones take no offset. */
export const branchRoutes = [allBranches, oneBranch, allMilestones, oneMilestone];
