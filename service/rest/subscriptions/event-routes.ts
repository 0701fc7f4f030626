import { SubscriptionEvent } from '@storyboard/contract/subscription';
import { BOARD_EVENT_TYPES, STORY_EVENT_TYPES } from '@storyboard/contract/timeline-event';
import { Type } from 'typebox';
import {
  deleteSubscriptionEvent,
  listSubscriptionEvents,
  subscriptionEventById,
  subscriptionEventSorts,
} from '../../tracker/subscriptions/subscription-events.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { many, OneOf, parameters, parametersFor, Texts, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';

const params = Type.Object({ event_id: Whole });
const filters = { subscriber_id: Whole, event_type: Texts, ...pagingBy(subscriptionEventSorts) };
const ours = { event_type: many(OneOf([...STORY_EVENT_TYPES, ...BOARD_EVENT_TYPES])) };

const list: Route = (api, { database, plain }) => {
  api.get(
    '/subscription_events',
    {
      schema: {
        querystring: parametersFor(plain, filters, ours),
        response: { 200: Type.Array(SubscriptionEvent) },
      },
      onRequest: signedIn,
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listSubscriptionEvents(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/subscription_events/:event_id',
    {
      schema: { params, querystring: parameters({}), response: { 200: SubscriptionEvent } },
      onRequest: signedIn,
    },
    async ({ reader, params: { event_id } }) => subscriptionEventById(database, reader, event_id),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/subscription_events/:event_id',
    { schema: { params, querystring: parameters({}) }, onRequest: signedIn },
    async ({ reader, params: { event_id } }, reply) => {
      await deleteSubscriptionEvent(service, reader, event_id);
      return reply.code(204).send();
    },
  );
};

export const subscriptionEventRoutes = [list, one, remove];
