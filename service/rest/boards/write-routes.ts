import { Board, BoardChange, NewBoard } from '@storyboard/contract/boards/board';
import { Type } from 'typebox';
import { archiveBoard, createBoard, updateBoard } from '../../tracker/boards/write-board.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { boardVersions } from './versions.ts';

const querystring = parameters({});
const params = Type.Object({ board_id: Whole });
const response = { 200: Board };

const create: Route = (api, service) => {
  api.post(
    '/boards',
    {
      config: boardVersions,
      schema: { querystring, body: NewBoard, response },
      onRequest: signedIn,
    },
    async ({ reader, body }) => createBoard(service, reader, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/boards/:board_id',
    {
      config: boardVersions,
      schema: { params, querystring, body: BoardChange, response },
      onRequest: signedIn,
    },
    async ({ reader, params: { board_id: id }, body }) => updateBoard(service, reader, id, body),
  );
};

const archive: Route = (api, service) => {
  api.delete(
    '/boards/:board_id',
    { config: boardVersions, schema: { params, querystring }, onRequest: signedIn },
    async ({ reader, params: { board_id: id } }, reply) => {
      await archiveBoard(service, reader, id);
      return reply.code(204).send();
    },
  );
};

export const boardWrites = [create, update, archive];
