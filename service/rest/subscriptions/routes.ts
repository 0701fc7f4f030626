import { NewSubscription, SUBSCRIBED, Subscription } from '@storyboard/contract/subscription';
import { Type } from 'typebox';
import {
  listSubscriptions,
  subscriptionById,
  subscriptionIfSeen,
  subscriptionSorts,
} from '../../tracker/subscriptions/subscriptions.ts';
import { subscribe, unsubscribe } from '../../tracker/subscriptions/write-subscription.ts';
import type { Route } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { many, OneOf, parameters, parametersFor, Texts, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';
import { found, RefusedByApi } from '../refusals.ts';

const params = Type.Object({ subscription_id: Whole });
const querystring = parameters({});
const response = { 200: Subscription };
const { offset, ...paging } = pagingBy(subscriptionSorts);
const filters = { user_id: Whole, target_type: Texts, target_id: Whole, ...paging };

const list: Route = (api, { database, plain }) => {
  api.get(
    '/subscriptions',
    {
      schema: {
        querystring: parametersFor(plain, filters, {
          target_type: many(OneOf(SUBSCRIBED)),
          offset,
        }),
        response: { 200: Type.Array(Subscription) },
      },
      onRequest: signedIn,
    },
    async ({ reader, query }, reply) =>
      paged(reply, await listSubscriptions(database, reader, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/subscriptions/:subscription_id',
    { schema: { params, querystring, response }, onRequest: signedIn },
    async ({ reader, params: { subscription_id: id } }) => {
      const subscription = found(await subscriptionById(database, id), 'Subscription', id);
      if (subscription.user_id !== reader.id && !reader.superuser) {
        throw new RefusedByApi(403, 'You do not have access to this record.');
      }
      return found(await subscriptionIfSeen(database, reader, id), 'Subscription', id);
    },
  );
};

const create: Route = (api, service) => {
  api.post(
    '/subscriptions',
    { schema: { querystring, body: NewSubscription, response }, onRequest: signedIn },
    async ({ reader, body }) => subscribe(service, reader, body),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/subscriptions/:subscription_id',
    { schema: { params, querystring }, onRequest: signedIn },
    async ({ reader, params: { subscription_id } }, reply) => {
      await unsubscribe(service, reader, subscription_id);
      return reply.code(204).send();
    },
  );
};

export const subscriptionRoutes = [list, one, create, remove];
