import { NewPermission, PermissionChange } from '@storyboard/contract/boards/permission';
import { Nullable } from '@storyboard/contract/schema';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { rights, type Ruled } from '../../tracker/rights/guarded.ts';
import { permissionsOn, permitMore, permitOthers } from '../../tracker/rights/permissions.ts';
import type { Route } from '../api.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { found } from '../refusals.ts';

/** The row is named in the address. */
const places = {
  worklists: { place: '/worklists/:worklist_id/permissions', name: 'worklist_id' },
  boards: { place: '/boards/:board_id/permissions', name: 'board_id' },
  due_dates: { place: '/due_dates/:due_date_id/permissions', name: 'due_date_id' },
} as const;
const named = (of: Ruled) =>
  Type.Unsafe<Record<string, number>>(Type.Object({ [places[of].name]: Whole }));
const idIn = (of: Ruled, params: Record<string, number>) => params[places[of].name] ?? 0;
const querystring = parameters({});
const Codename = Type.String();

/** A text is sent as it is by Fastify: the quotes are ours to add. */
const json = (reply: FastifyReply, text: string) =>
  reply.type('application/json; charset=utf-8').send(JSON.stringify(text));

const read =
  (of: Ruled): Route =>
  (api, { database }) => {
    api.get(
      places[of].place,
      { schema: { params: named(of), querystring, response: { 200: Type.Array(Codename) } } },
      async ({ reader, params }) => {
        const id = idIn(of, params);
        return found(await permissionsOn(database, reader, of, id), rights[of].kind, id);
      },
    );
  };

const add =
  (of: Ruled): Route =>
  (api, service) => {
    api.post(
      places[of].place,
      {
        schema: {
          params: named(of),
          querystring,
          body: NewPermission,
          response: { 200: Codename },
        },
        onRequest: signedIn,
      },
      async ({ reader, params, body }, reply) =>
        json(reply, await permitMore(service, reader, of, idIn(of, params), body)),
    );
  };

const change =
  (of: Ruled): Route =>
  (api, service) => {
    api.put(
      places[of].place,
      {
        schema: {
          params: named(of),
          querystring,
          body: PermissionChange,
          response: { 200: Nullable(Codename) },
        },
        onRequest: signedIn,
      },
      async ({ reader, params, body }, reply) => {
        const codename = await permitOthers(service, reader, of, idIn(of, params), body);
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
