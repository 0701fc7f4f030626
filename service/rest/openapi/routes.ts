import { Type } from 'typebox';
import type { Route } from '../api.ts';
import { parameters } from '../parameters.ts';
import type { Description } from './types.ts';

/** Serves the description of all routes, which are known once the first is asked for. */
export const descriptionRoute =
  (description: () => Description): Route =>
  (api) => {
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
        text ??= JSON.stringify(description());
        return reply.type('application/json; charset=utf-8').send(text);
      },
    );
  };
