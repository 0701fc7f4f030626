import { Board } from '@storyboard/contract/boards/board';
import { Type } from 'typebox';
import { boardSorts } from '../../tracker/boards/board-listing.ts';
import { boardById, listBoards } from '../../tracker/boards/boards.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, parametersFor, Whole } from '../parameters.ts';
import { found } from '../refusals.ts';
import { listFilters, ourFilters } from '../worklists/list-filters.ts';
import { boardVersions } from './versions.ts';

const { marker, ...paging } = pagingBy(boardSorts);

const filters = {
  ...listFilters,
  ...paging,
};

const list: Route = (api, { database, plain }) => {
  api.get(
    '/boards',
    {
      config: boardVersions,
      schema: {
        querystring: parametersFor(plain, filters, { marker, ...ourFilters }),
        response: { 200: Type.Array(Board) },
      },
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listBoards(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/boards/:board_id',
    {
      config: boardVersions,
      schema: {
        params: Type.Object({ board_id: Whole }),
        querystring: parameters({}),
        response: { 200: Board },
      },
    },
    async ({ reader, params: { board_id: id } }) =>
      found(await boardById(database, reader, id), 'Board', id),
  );
};

export const boardRoutes = [list, one];
