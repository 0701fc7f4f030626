import { Task } from '@storyboard/contract/task';
import { Type } from 'typebox';
import { listTasks, taskById } from '../../tracker/tasks/tasks.ts';
import type { Route } from '../api.ts';
import { paged, searched, typed } from '../paging.ts';
import { parameters, parametersFor, Whole, YesNo } from '../parameters.ts';
import { found, RefusedByApi } from '../refusals.ts';
import { checkTagsFilter } from '../stories/parameters.ts';
import { taskSearchQuery, tasksOfStoryQuery, tasksQuery } from './parameters.ts';
import { taskVersions } from './versions.ts';

const Tasks = Type.Array(Task);

const list: Route = (api, { database, plain }) => {
  api.get(
    '/tasks',
    { config: taskVersions, schema: { querystring: tasksQuery(plain), response: { 200: Tasks } } },
    async ({ reader, query }, reply) => {
      checkTagsFilter(query);
      return paged(reply, await listTasks(database, reader, query), query);
    },
  );
};

const search: Route = (api, { database, plain }) => {
  api.get(
    '/tasks/search',
    {
      config: taskVersions,
      schema: { querystring: taskSearchQuery(plain), response: { 200: Tasks } },
    },
    async ({ reader, query }, reply) => {
      checkTagsFilter(query);
      return searched(reply, reader, await listTasks(database, reader, typed(query)), query);
    },
  );
};

const one: Route = (api, { database, plain }) => {
  api.get(
    '/tasks/:task_id',
    {
      config: taskVersions,
      schema: {
        params: Type.Object({ task_id: Whole }),
        querystring: parametersFor(plain, {}, { names: YesNo, merged_at: YesNo }),
        response: { 200: Task },
      },
    },
    async ({ reader, params: { task_id }, query }) =>
      found(await taskById(database, reader, task_id, query), 'Task', task_id),
  );
};

const listOfStory: Route = (api, { database, plain }) => {
  api.get(
    '/stories/:story_id/tasks',
    {
      config: taskVersions,
      schema: {
        params: Type.Object({ story_id: Whole }),
        querystring: tasksOfStoryQuery(plain),
        response: { 200: Tasks },
      },
    },
    async ({ reader, params: { story_id }, query }, reply) => {
      checkTagsFilter(query);
      return paged(reply, await listTasks(database, reader, { ...query, story_id }), query);
    },
  );
};

const oneOfStory: Route = (api, { database }) => {
  api.get(
    '/stories/:story_id/tasks/:task_id',
    {
      config: taskVersions,
      schema: {
        params: Type.Object({ story_id: Whole, task_id: Whole }),
        querystring: parameters({}),
        response: { 200: Task },
      },
    },
    async ({ reader, params: { story_id, task_id } }) => {
      const task = found(await taskById(database, reader, task_id), 'Task', task_id);
      if (task.story_id === story_id) return task;
      throw new RefusedByApi(400, 'URL story_id and task.story_id do not match');
    },
  );
};

export const taskRoutes = [list, search, one, listOfStory, oneOfStory];
