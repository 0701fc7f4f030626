import { DueDate, DueDateChange, NewDueDate, OfBoard } from '@storyboard/contract/boards/due-date';
import { Type } from 'typebox';
import { takeOffBoard } from '../../tracker/due-dates/places.ts';
import { createDueDate, updateDueDate } from '../../tracker/due-dates/write-due-date.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { argument } from '../refusals.ts';
import { dueDateVersions } from './versions.ts';

const querystring = parameters({});
const response = { 200: DueDate };

const create: Route = (api, service) => {
  api.post(
    '/due_dates',
    {
      config: dueDateVersions,
      schema: { querystring, body: NewDueDate, response },
      onRequest: signedIn,
    },
    async ({ reader, body }) => createDueDate(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/due_dates/:due_date_id',
    {
      config: dueDateVersions,
      schema: {
        params: Type.Object({ due_date_id: Whole }),
        querystring,
        body: DueDateChange,
        response,
      },
      onRequest: signedIn,
    },
    async ({ reader, params: { due_date_id: id }, body }) =>
      updateDueDate(service, reader, id, body),
  );
};

/** The board is named in the address, behind the `?` or in the body. */
const params = Type.Object({ due_date_id: Whole });
const places = [
  { place: '/due_dates/:due_date_id', params },
  {
    place: '/due_dates/:due_date_id/:board_id',
    params: Type.Object({ ...params.properties, board_id: Whole }),
  },
];

const takeOff: Route = (api, service) => {
  for (const { place, params } of places) {
    api.delete(
      place,
      {
        schema: {
          params: Type.Unsafe<{ due_date_id: number; board_id?: number }>(params),
          querystring: parameters({ board_id: Whole }),
          body: OfBoard,
        },
        onRequest: signedIn,
      },
      async ({ reader, params: { due_date_id: id, ...named }, query, body }, reply) => {
        const { board_id } = { ...query, ...body, ...named };
        await takeOffBoard(service, reader, id, argument(board_id, 'board_id'));
        return reply.code(204).send();
      },
    );
  }
};

export const dueDateWrites = [create, update, takeOff];
