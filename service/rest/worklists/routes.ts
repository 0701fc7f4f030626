import { Worklist, WorklistFilter, WorklistItem } from '@storyboard/contract/boards/worklist';
import { Type } from 'typebox';
import { worklistSorts } from '../../tracker/worklists/worklist-listing.ts';
import {
  filtersOfList,
  itemsOfList,
  listWorklists,
  worklistById,
} from '../../tracker/worklists/worklists.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, parametersFor, Whole, YesNo } from '../parameters.ts';
import { ownFollowed } from '../reader.ts';
import { found } from '../refusals.ts';
import { listFilters, ourFilters } from './list-filters.ts';
import { filterVersions, worklistVersions } from './versions.ts';

const { marker, ...paging } = pagingBy(worklistSorts);

const filters = {
  ...listFilters,
  hide_lanes: YesNo,
  board_id: Whole,
  subscriber_id: Whole,
  ...paging,
};

const params = Type.Object({ worklist_id: Whole });
const querystring = parameters({});

const list: Route = (api, { database, plain }) => {
  api.get(
    '/worklists',
    {
      config: worklistVersions,
      schema: {
        querystring: parametersFor(plain, filters, { marker, ...ourFilters }),
        response: { 200: Type.Array(Worklist) },
      },
      preHandler: ownFollowed,
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listWorklists(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/worklists/:worklist_id',
    { config: worklistVersions, schema: { params, querystring, response: { 200: Worklist } } },
    async ({ reader, params: { worklist_id: id } }) =>
      found(await worklistById(database, reader, id), 'Worklist', id),
  );
};

const items: Route = (api, { database }) => {
  api.get(
    '/worklists/:worklist_id/items',
    { schema: { params, querystring, response: { 200: Type.Array(WorklistItem) } } },
    async ({ reader, params: { worklist_id: id } }) =>
      found(await itemsOfList(database, reader, id), 'Worklist', id),
  );
};

const allFilters: Route = (api, { database }) => {
  api.get(
    '/worklists/:worklist_id/filters',
    {
      config: filterVersions,
      schema: { params, querystring, response: { 200: Type.Array(WorklistFilter) } },
    },
    async ({ reader, params: { worklist_id: id } }) =>
      found(await filtersOfList(database, reader, id), 'Worklist', id),
  );
};

const oneFilter: Route = (api, { database }) => {
  api.get(
    '/worklists/:worklist_id/filters/:filter_id',
    {
      config: filterVersions,
      schema: {
        params: Type.Object({ worklist_id: Whole, filter_id: Whole }),
        querystring,
        response: { 200: WorklistFilter },
      },
    },
    async ({ reader, params: { worklist_id: id, filter_id } }) => {
      const all = found(await filtersOfList(database, reader, id), 'Worklist', id);
      return found(
        all.find((filter) => filter.id === filter_id),
        'Filter',
        filter_id,
      );
    },
  );
};

export const worklistRoutes = [list, one, items, allFilters, oneFilter];
