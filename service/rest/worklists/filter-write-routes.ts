import { FilterDraft, WorklistFilter } from '@storyboard/contract/boards/worklist';
import { Type } from 'typebox';
import {
  addFilter,
  deleteFilter,
  updateFilter,
} from '../../tracker/worklists/automatic/write-filter.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { filterVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ worklist_id: Whole, filter_id: Whole });
const response = { 200: WorklistFilter };

const create: Route = (api, service) => {
  api.post(
    '/worklists/:worklist_id/filters',
    {
      config: filterVersions,
      schema: {
        params: Type.Object({ worklist_id: Whole }),
        querystring,
        body: FilterDraft,
        response,
      },
      onRequest: signedIn,
    },
    async ({ reader, params: { worklist_id: id }, body }) => addFilter(service, reader, id, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/worklists/:worklist_id/filters/:filter_id',
    {
      config: filterVersions,
      schema: { params, querystring, body: FilterDraft, response },
      onRequest: signedIn,
    },
    async ({ reader, params: { worklist_id: id, filter_id }, body }) =>
      updateFilter(service, reader, id, filter_id, body),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/worklists/:worklist_id/filters/:filter_id',
    { config: filterVersions, schema: { params, querystring }, onRequest: signedIn },
    async ({ reader, params: { worklist_id: id, filter_id } }, reply) => {
      await deleteFilter(service, reader, id, filter_id);
      return reply.code(204).send();
    },
  );
};

export const filterWrites = [create, update, remove];
