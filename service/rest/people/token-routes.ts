import { PlainTokenDraft, Token, TokenDraft } from '@storyboard/contract/person';
import { Type } from 'typebox';
import { listTokens, tokenById, tokenSorts } from '../../tracker/people/token-listing.ts';
import {
  createToken,
  deleteToken,
  deleteTokens,
  updateToken,
} from '../../tracker/people/write-token.ts';
import type { Route, Service } from '../api.ts';
import { paged, pagingBy } from '../paging.ts';
import { parameters, Whole } from '../parameters.ts';
import { signedIn } from '../reader.ts';

const ofPerson = Type.Object({ user_id: Whole });
const params = Type.Object({ user_id: Whole, token_id: Whole });
const querystring = parameters({});
const response = { 200: Token };
const draft = ({ plain }: Service) => (plain ? PlainTokenDraft : TokenDraft);

const list: Route = (api, { database }) => {
  api.get(
    '/users/:user_id/tokens',
    {
      schema: {
        params: ofPerson,
        querystring: parameters(pagingBy(tokenSorts)),
        response: { 200: Type.Array(Token) },
      },
      onRequest: signedIn,
    },
    async ({ reader, params: { user_id }, query }, reply) =>
      paged(reply, await listTokens(database, reader, user_id, query), query),
  );
};

const one: Route = (api, { database }) => {
  api.get(
    '/users/:user_id/tokens/:token_id',
    { schema: { params, querystring, response }, onRequest: signedIn },
    async ({ reader, params: { user_id, token_id } }) =>
      tokenById(database, reader, user_id, token_id),
  );
};

const create: Route = (api, service) => {
  api.post(
    '/users/:user_id/tokens',
    {
      schema: { params: ofPerson, querystring, body: draft(service), response },
      onRequest: signedIn,
      config: {
        toldOnce:
          'A token is told once, so no Idempotency-Key here: DELETE the one whose answer was lost',
      },
    },
    async ({ reader, params: { user_id }, body }) => createToken(service, reader, user_id, body),
  );
};

const update: Route = (api, service) => {
  api.put(
    '/users/:user_id/tokens/:token_id',
    { schema: { params, querystring, body: draft(service), response }, onRequest: signedIn },
    async ({ reader, session, params: { user_id, token_id }, body }) =>
      updateToken(service, reader, user_id, token_id, body, session !== undefined),
  );
};

const remove: Route = (api, service) => {
  api.delete(
    '/users/:user_id/tokens/:token_id',
    { schema: { params, querystring }, onRequest: signedIn },
    async ({ reader, params: { user_id, token_id } }, reply) => {
      await deleteToken(service, reader, user_id, token_id);
      return reply.code(204).send();
    },
  );
};

const removeAll: Route = (api, service) => {
  api.delete(
    '/users/:user_id/tokens/delete_all',
    { schema: { params: ofPerson, querystring }, onRequest: signedIn },
    async ({ reader, params: { user_id } }, reply) => {
      await deleteTokens(service, reader, user_id);
      return reply.code(204).send();
    },
  );
};

export const tokenRoutes = [list, one, create, update, remove, removeAll];
