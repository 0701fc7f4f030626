import { NewWorklist, Worklist, WorklistChange } from '@storyboard/contract/boards/worklist';
import { Type } from 'typebox';
import {
  archiveWorklist,
  createWorklist,
  updateWorklist,
} from '../../tracker/worklists/write-worklist.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { worklistVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ worklist_id: Whole });
const response = { 200: Worklist };

const create: Route = (api, service) => {
  api.post(
    '/worklists',
    {
      config: worklistVersions,
      schema: { querystring, body: NewWorklist, response },
      onRequest: signedIn,
    },
    async ({ reader, body }) => createWorklist(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/worklists/:worklist_id',
    {
      config: worklistVersions,
      schema: { params, querystring, body: WorklistChange, response },
      onRequest: signedIn,
    },
    async ({ reader, params: { worklist_id: id }, body }) =>
      updateWorklist(service, reader, id, body),
  );
};

const archive: Route = (api, service) => {
  api.delete(
    '/worklists/:worklist_id',
    { config: worklistVersions, schema: { params, querystring }, onRequest: signedIn },
    async ({ reader, params: { worklist_id: id } }, reply) => {
      await archiveWorklist(service, reader, id);
      return reply.code(204).send();
    },
  );
};

export const worklistWrites = [create, update, archive];
