import { CAPABILITIES, SystemInfo } from '@storyboard/contract/system-info';
import { type TaskStatus, TaskStatusName } from '@storyboard/contract/task';
import { Type } from 'typebox';
import type { Route } from '../api.ts';
import { paged } from '../paging.ts';
import { parameters, Text, Whole } from '../parameters.ts';

/** In the original's order and words. */
const STATUSES: readonly { key: TaskStatus; name: string }[] = [
  { key: 'todo', name: 'Todo' },
  { key: 'merged', name: 'Merged' },
  { key: 'invalid', name: 'Invalid' },
  { key: 'review', name: 'Review' },
  { key: 'inprogress', name: 'Progress' },
];

const systemInfo: Route = (api, { plain, version }) => {
  api.get(
    '/systeminfo',
    { schema: { querystring: parameters({}), response: { 200: SystemInfo } } },
    async () => ({
      version,
      ...(plain ? {} : { capabilities: [...CAPABILITIES] }),
    }),
  );
};

const taskStatuses: Route = (api) => {
  api.get(
    '/task_statuses',
    {
      schema: {
        querystring: parameters({ name: Text, limit: Whole }),
        response: { 200: Type.Array(TaskStatusName) },
      },
    },
    async ({ query }, reply) => {
      const named = STATUSES.filter(({ name }) =>
        name.toLowerCase().includes(query.name?.toLowerCase() ?? ''),
      );
      const { limit = named.length } = query;
      const rows = named.slice(0, Math.max(0, limit));
      return paged(reply, { rows, total: named.length }, query);
    },
  );
};

export const systemRoutes = [systemInfo, taskStatuses];
