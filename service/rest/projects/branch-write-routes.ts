import {
  Branch,
  BranchChange,
  Milestone,
  MilestoneChange,
  NewBranch,
  NewMilestone,
} from '@storyboard/contract/branch';
import { Type } from 'typebox';
import {
  createBranch,
  createMilestone,
  updateBranch,
  updateMilestone,
} from '../../tracker/projects/write-branch.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { superuser } from '../reader.ts';
import { branchVersions, milestoneVersions } from './versions.ts';

const querystring = parameters({});

const newBranch: Route = (api, service) => {
  api.post(
    '/branches',
    {
      config: branchVersions,
      schema: { querystring, body: NewBranch, response: { 200: Branch } },
      onRequest: superuser,
    },
    async ({ reader, body }) => createBranch(service, reader, body),
  );
};

const changedBranch: Route = (api, service) => {
  api.put(
    '/branches/:branch_id',
    {
      config: branchVersions,
      schema: {
        params: Type.Object({ branch_id: Whole }),
        querystring,
        body: BranchChange,
        response: { 200: Branch },
      },
      onRequest: superuser,
    },
    async ({ reader, params: { branch_id }, body }) =>
      updateBranch(service, reader, branch_id, body),
  );
};

const newMilestone: Route = (api, service) => {
  api.post(
    '/milestones',
    {
      config: milestoneVersions,
      schema: { querystring, body: NewMilestone, response: { 200: Milestone } },
      onRequest: superuser,
    },
    async ({ reader, body }) => createMilestone(service, reader, body),
  );
};

const changedMilestone: Route = (api, service) => {
  api.put(
    '/milestones/:milestone_id',
    {
      config: milestoneVersions,
      schema: {
        params: Type.Object({ milestone_id: Whole }),
        querystring,
        body: MilestoneChange,
        response: { 200: Milestone },
      },
      onRequest: superuser,
    },
    async ({ reader, params: { milestone_id }, body }) =>
      updateMilestone(service, reader, milestone_id, body),
  );
};

export const branchWrites = [newBranch, changedBranch, newMilestone, changedMilestone];
