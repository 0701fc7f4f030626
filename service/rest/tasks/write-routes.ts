import { NewTask, PlainNewTask, Task, TaskChange } from '@storyboard/contract/task';
import { Type } from 'typebox';
import { deleteTask } from '../../tracker/tasks/delete-task.ts';
import { createTask, updateTask } from '../../tracker/tasks/write-task.ts';
import type { Route, Service } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { taskVersions } from './versions.ts';

const querystring = parameters({});
const newTask = ({ plain }: Service) => (plain ? PlainNewTask : NewTask);
const response = { 200: Task };
const inStory = Type.Object({ story_id: Whole, task_id: Whole });

const create: Route = (api, service) => {
  api.post(
    '/tasks',
    {
      config: taskVersions,
      schema: { querystring, body: newTask(service), response },
      onRequest: signedIn,
    },
    async ({ reader, body }) => createTask(service, reader, body),
  );
  api.post(
    '/stories/:story_id/tasks',
    {
      config: taskVersions,
      schema: {
        params: Type.Object({ story_id: Whole }),
        querystring,
        body: newTask(service),
        response,
      },
      onRequest: signedIn,
    },
    async ({ reader, params: { story_id }, body }) => createTask(service, reader, body, story_id),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/tasks/:task_id',
    {
      config: taskVersions,
      schema: {
        params: Type.Object({ task_id: Whole }),
        querystring,
        body: TaskChange,
        response,
      },
      onRequest: signedIn,
    },
    async ({ reader, params: { task_id }, body }) => updateTask(service, reader, task_id, body),
  );
  api.put(
    '/stories/:story_id/tasks/:task_id',
    {
      config: taskVersions,
      schema: { params: inStory, querystring, body: TaskChange, response },
      onRequest: signedIn,
    },
    async ({ reader, params: { story_id, task_id }, body }) =>
      updateTask(service, reader, task_id, body, story_id),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/tasks/:task_id',
    {
      config: taskVersions,
      schema: { params: Type.Object({ task_id: Whole }), querystring },
      onRequest: signedIn,
    },
    async ({ reader, params: { task_id } }, reply) => {
      await deleteTask(service, reader, task_id);
      return reply.code(204).send();
    },
  );
  api.delete(
    '/stories/:story_id/tasks/:task_id',
    { config: taskVersions, schema: { params: inStory, querystring }, onRequest: signedIn },
    async ({ reader, params: { story_id, task_id } }, reply) => {
      await deleteTask(service, reader, task_id, story_id);
      return reply.code(204).send();
    },
  );
};

export const taskWrites = [create, update, remove];
