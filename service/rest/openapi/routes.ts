import type { RouteOptions } from 'fastify';
import { Type } from 'typebox';
import type { Route } from '../api.ts';
import { parameters } from '../parameters.ts';
import { describe } from './describe.ts';

/** Serves the description of all routes, which are known once the first is asked for. */
export const descriptionRoute =
  (routes: readonly RouteOptions[]): Route =>
  (api, { version }) => {
    let text: string | undefined;
    api.get(
      '/openapi.json',
      {
        schema: {
          querystring: parameters({}),
          response: { 200: Type.Unsafe<string>({ type: 'object', additionalProperties: true }) },
        },
        serializerCompiler: () => (given) => given as string,
      },
      async (_request, reply) => {
        text ??= JSON.stringify(describe(routes, version));
        return reply.type('application/json; charset=utf-8').send(text);
      },
    );
  };
