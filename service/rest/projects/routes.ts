import { Project } from '@storyboard/contract/project';
import { Type } from 'typebox';
import {
  listProjects,
  projectBy,
  projectSorts,
  searchProjects,
} from '../../tracker/projects/projects.ts';
import type { Route } from '../api.ts';
import { IdOrName, idOrName } from '../names.ts';
import { paged, pagingBy, searched, typed } from '../paging.ts';
import { parameters, parametersFor, Text, Whole, YesNo } from '../parameters.ts';
import { ownFollowed } from '../reader.ts';
import { found } from '../refusals.ts';
import { projectVersions } from './versions.ts';

const Projects = Type.Array(Project);
const paging = pagingBy(projectSorts);

const filters = {
  name: Text,
  description: Text,
  project_group_id: Whole,
  subscriber_id: Whole,
  ...paging,
};

const list: Route = (api, { database, plain }) => {
  api.get(
    '/projects',
    {
      config: projectVersions,
      schema: {
        querystring: parametersFor(plain, filters, { counts: YesNo }),
        response: { 200: Projects },
      },
      preHandler: ownFollowed,
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listProjects(database, reader, query), query),
  );
};

const search: Route = (api, { database }) => {
  api.get(
    '/projects/search',
    {
      config: projectVersions,
      schema: { querystring: parameters({ q: Text, ...paging }), response: { 200: Projects } },
    },
    async ({ reader, query }, reply) => {
      const { q } = typed(query);
      return searched(reply, reader, await searchProjects(database, reader, q, query), query);
    },
  );
};

const one: Route = (api, { database, plain }) => {
  api.get(
    '/projects/:project_id',
    {
      config: projectVersions,
      schema: {
        params: Type.Object({ project_id: IdOrName }),
        querystring: parametersFor(plain, {}, { counts: YesNo }),
        response: { 200: Project },
      },
    },
    async ({ reader, params: { project_id }, query: { counts } }) =>
      found(await projectBy(database, reader, idOrName(project_id), counts), 'Project', project_id),
  );
};

export const projectRoutes = [list, search, one];
