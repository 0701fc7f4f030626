import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TObject } from 'typebox';
import type { Database } from '../tracker/query/shaped.ts';
import type { Reader } from '../tracker/reader.ts';
import { parametersParser } from './parameters.ts';

/** Fastify, typed by the schemas of its routes. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What routes work with. */
export interface Service {
  readonly database: Database;
  /** Answer as the original does, without additions. */
  readonly plain: boolean;
  readonly now: () => Date;
  /** Of the service, as it says of itself. */
  readonly version: string;
}

/** Adds one route: schema, who may, call, answer. */
export type Route = (api: Api, service: Service) => void;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    reader: Reader;
  }
}

/** Reads paths and queries by their schemas, with the original's rules and refusals. */
export function readParametersBySchema(api: Api) {
  api.setValidatorCompiler<TObject>(({ schema }) => {
    const parse = parametersParser(schema);
    return (given: Record<string, string>) => {
      try {
        return { value: parse(given) };
      } catch (error) {
        return { error: error as Error };
      }
    };
  });
}
