import { ItemDraft, WorklistItem } from '@storyboard/contract/boards/worklist';
import { Type } from 'typebox';
import { moveItem, removeItem } from '../../tracker/worklists/items/move-item.ts';
import { addItem } from '../../tracker/worklists/items/write-item.ts';
import type { Route } from '../api.ts';
import { parameters, Text, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { argument } from '../refusals.ts';
import { LARGEST } from '../bodies.ts';

/** The item is named in the address, behind the `?` or in the body, as everything else of it. */
const params = Type.Object({ worklist_id: Whole });
const places = [
  { place: '/worklists/:worklist_id/items', params },
  {
    place: '/worklists/:worklist_id/items/:item_id',
    params: Type.Object({ ...params.properties, item_id: Whole }),
  },
].map(({ place, params }) => ({
  place,
  params: Type.Unsafe<{ worklist_id: number; item_id?: number }>(params),
}));
const response = { 200: WorklistItem };

const position = { item_id: Whole, list_position: Whole };

const add: Route = (api, service) => {
  for (const { place, params } of places) {
    api.post(
      place,
      {
        schema: {
          params,
          querystring: parameters({ ...position, item_type: Text }),
          body: ItemDraft,
          response,
        },
        onRequest: signedIn,
      },
      async ({ reader, params: { worklist_id: id, ...named }, query, body }) => {
        const given = { ...query, ...body, ...named };
        return addItem(service, reader, id, {
          item_id: argument(given.item_id, 'item_id'),
          item_type: argument(given.item_type, 'item_type'),
          // Outside plain mode a card goes to the end where it is not said.
          list_position: service.plain
            ? argument(given.list_position, 'list_position')
            : (given.list_position ?? LARGEST),
        });
      },
    );
  }
};

const move: Route = (api, service) => {
  for (const { place, params } of places) {
    api.put(
      place,
      {
        schema: {
          params,
          querystring: parameters({ ...position, list_id: Whole, display_due_date: Whole }),
          body: ItemDraft,
          response,
        },
        onRequest: signedIn,
      },
      async ({ reader, params: { worklist_id: id, ...named }, query, body }) => {
        const { item_id, ...draft } = { ...query, ...body, ...named };
        // Outside plain mode a card that gets a due date need not say where it lies.
        if (service.plain) argument(draft.list_position, 'list_position');
        return moveItem(service, reader, id, argument(item_id, 'item_id'), draft);
      },
    );
  }
};

const remove: Route = (api, service) => {
  for (const { place, params } of places) {
    api.delete(
      place,
      {
        schema: { params, querystring: parameters({ item_id: Whole }), body: ItemDraft },
        onRequest: signedIn,
      },
      async ({ reader, params: { worklist_id: id, ...named }, query, body }, reply) => {
        const { item_id } = { ...query, ...body, ...named };
        await removeItem(service, reader, id, argument(item_id, 'item_id'));
        return reply.code(204).send();
      },
    );
  }
};

export const itemWrites = [add, move, remove];
