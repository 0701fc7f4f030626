import { NewProject, Project, ProjectChange } from '@storyboard/contract/project';
import { Type } from 'typebox';
import { createProject, updateProject } from '../../tracker/projects/write-project.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { superuser } from '../reader.ts';
import { projectVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ project_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/projects',
    {
      config: projectVersions,
      schema: { querystring, body: NewProject, response: { 200: Project } },
      onRequest: superuser,
    },
    async ({ reader, body }) => createProject(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/projects/:project_id',
    {
      config: projectVersions,
      schema: { params, querystring, body: ProjectChange, response: { 200: Project } },
      onRequest: superuser,
    },
    async ({ reader, params: { project_id }, body }) =>
      updateProject(service, reader, project_id, body),
  );
};

export const projectWrites = [create, update];
