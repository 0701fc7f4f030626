import {
  NewProjectGroup,
  Project,
  ProjectGroup,
  ProjectGroupChange,
} from '@storyboard/contract/project';
import { Type } from 'typebox';
import {
  addToGroup,
  createProjectGroup,
  deleteProjectGroup,
  removeFromGroup,
  updateProjectGroup,
} from '../../tracker/projects/write-project-group.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { superuser } from '../reader.ts';
import { projectGroupVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ project_group_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/project_groups',
    {
      config: projectGroupVersions,
      schema: { querystring, body: NewProjectGroup, response: { 200: ProjectGroup } },
      onRequest: superuser,
    },
    async ({ reader, body }) => createProjectGroup(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/project_groups/:project_group_id',
    {
      config: projectGroupVersions,
      schema: { params, querystring, body: ProjectGroupChange, response: { 200: ProjectGroup } },
      onRequest: superuser,
    },
    async ({ reader, params: { project_group_id }, body }) =>
      updateProjectGroup(service, reader, project_group_id, body),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/project_groups/:project_group_id',
    { config: projectGroupVersions, schema: { params, querystring }, onRequest: superuser },
    async ({ reader, params: { project_group_id } }, reply) => {
      await deleteProjectGroup(service, reader, project_group_id);
      return reply.code(204).send();
    },
  );
};

const member = Type.Object({ project_group_id: Whole, project_id: Whole });

const add: Route = (api, service) => {
  api.put(
    '/project_groups/:project_group_id/projects/:project_id',
    { schema: { params: member, querystring, response: { 200: Project } }, onRequest: superuser },
    async ({ reader, params: { project_group_id, project_id } }) =>
      addToGroup(service, reader, project_group_id, project_id),
  );
};

const takeOut: Route = (api, service) => {
  api.delete(
    '/project_groups/:project_group_id/projects/:project_id',
    { schema: { params: member, querystring }, onRequest: superuser },
    async ({ reader, params: { project_group_id, project_id } }, reply) => {
      await removeFromGroup(service, reader, project_group_id, project_id);
      return reply.code(204).send();
    },
  );
};

export const projectGroupWrites = [create, update, remove, add, takeOut];
