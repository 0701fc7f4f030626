import { Project, ProjectGroup } from '@storyboard/contract/project';
import { Type } from 'typebox';
import {
  listProjectGroups,
  projectGroupBy,
  projectGroupSorts,
  projectsOfGroup,
} from '../../tracker/projects/project-groups.ts';
import type { Route } from '../api.ts';
import { IdOrName, idOrName } from '../names.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, parametersFor, Text, Whole, YesNo } from '../parameters.ts';
import { ownFollowed } from '../reader.ts';
import { found } from '../refusals.ts';
import { projectGroupVersions, projectVersions } from './versions.ts';

const filters = {
  name: Text,
  title: Text,
  subscriber_id: Whole,
  ...pagingBy(projectGroupSorts),
};
const params = Type.Object({ project_group_id: IdOrName });

const list: Route = (api, { database, plain }) => {
  api.get(
    '/project_groups',
    {
      config: projectGroupVersions,
      schema: {
        querystring: parametersFor(plain, filters, { counts: YesNo }),
        response: { 200: Type.Array(ProjectGroup) },
      },
      preHandler: ownFollowed,
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listProjectGroups(database, reader, query), query),
  );
};

const one: Route = (api, { database, plain }) => {
  api.get(
    '/project_groups/:project_group_id',
    {
      config: projectGroupVersions,
      schema: {
        params,
        querystring: parametersFor(plain, {}, { counts: YesNo }),
        response: { 200: ProjectGroup },
      },
    },
    async ({ reader, params: { project_group_id: id }, query: { counts } }) =>
      found(await projectGroupBy(database, reader, idOrName(id), counts), 'Project Group', id),
  );
};

const projectsOf: Route = (api, { database }) => {
  api.get(
    '/project_groups/:project_group_id/projects',
    {
      config: projectVersions,
      schema: { params, querystring: parameters({}), response: { 200: Type.Array(Project) } },
    },
    async ({ reader, params: { project_group_id: id } }) => {
      const group = await projectGroupBy(database, reader, idOrName(id));
      return projectsOfGroup(database, found(group, 'Project Group', id).id);
    },
  );
};

export const projectGroupRoutes = [list, one, projectsOf];
