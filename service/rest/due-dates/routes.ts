import { DueDate } from '@storyboard/contract/boards/due-date';
import { Type } from 'typebox';
import { dueDateSorts } from '../../tracker/due-dates/due-date-listing.ts';
import { dueDateById, listDueDates } from '../../tracker/due-dates/due-dates.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { Instant, parameters, parametersFor, Text, Whole } from '../parameters.ts';
import { found } from '../refusals.ts';
import { dueDateVersions } from './versions.ts';

const { sort_field, sort_dir, ...paging } = pagingBy(dueDateSorts);

const filters = {
  name: Text,
  date: Instant,
  board_id: Whole,
  worklist_id: Whole,
  user: Whole,
  owner: Whole,
  sort_field,
  sort_dir,
};

const list: Route = (api, { database, plain }) => {
  api.get(
    '/due_dates',
    {
      config: dueDateVersions,
      schema: {
        querystring: parametersFor(plain, filters, paging),
        response: { 200: Type.Array(DueDate) },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listDueDates(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/due_dates/:due_date_id',
    {
      config: dueDateVersions,
      schema: {
        params: Type.Object({ due_date_id: Whole }),
        querystring: parameters({}),
        response: { 200: DueDate },
      },
    },
    async ({ reader, params: { due_date_id: id } }) =>
      found(await dueDateById(database, reader, id), 'Due date', id),
  );
};

export const dueDateRoutes = [list, one];
