import { NewPermission, PermissionChange } from '@storyboard/contract/boards/permission';
import { Nullable } from '@storyboard/contract/schema';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { permissionsOnBoard } from '../../tracker/boards/boards.ts';
import { permissionsOnDate } from '../../tracker/due-dates/due-dates.ts';
import { rights, type Ruled } from '../../tracker/rights/guarded.ts';
import { permitMore, permitOthers } from '../../tracker/rights/permissions.ts';
import { permissionsOnList } from '../../tracker/worklists/worklists.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { found } from '../refusals.ts';

const readers = {
  worklists: permissionsOnList,
  boards: permissionsOnBoard,
  due_dates: permissionsOnDate,
};

const params = Type.Object({ id: Whole });
const querystring = parameters({});
const Codename = Type.String();

/** A text is no JSON by itself to Fastify. */
const json = (reply: FastifyReply, text: string) =>
  reply.type('application/json; charset=utf-8').send(text);

const read =
  (of: Ruled): Route =>
  (api, { database }) => {
    api.get(
      `/${of}/:id/permissions`,
      { schema: { params, querystring, response: { 200: Type.Array(Codename) } } },
      async ({ reader, params: { id } }) =>
        found(await readers[of](database, reader, id), rights[of].kind, id),
    );
  };

const add =
  (of: Ruled): Route =>
  (api, service) => {
    api.post(
      `/${of}/:id/permissions`,
      {
        schema: { params, querystring, body: NewPermission, response: { 200: Codename } },
        onRequest: signedIn,
      },
      async ({ reader, params: { id }, body }, reply) =>
        json(reply, await permitMore(service, reader, of, id, body)),
    );
  };

const change =
  (of: Ruled): Route =>
  (api, service) => {
    api.put(
      `/${of}/:id/permissions`,
      {
        schema: {
          params,
          querystring,
          body: PermissionChange,
          response: { 200: Nullable(Codename) },
        },
        onRequest: signedIn,
      },
      async ({ reader, params: { id }, body }, reply) => {
        const codename = await permitOthers(service, reader, of, id, body);
        // Of boards the original says nothing.
        return of === 'boards' && service.plain ? reply.send(null) : json(reply, codename);
      },
    );
  };

export const permissionRoutes = (['worklists', 'boards', 'due_dates'] as const).flatMap((of) => [
  read(of),
  add(of),
  change(of),
]);
