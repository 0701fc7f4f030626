import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TObject } from 'typebox';
import type { Login } from '../login/login.ts';
import type { Every } from '../tracker/changes/feed.ts';
import type { Database } from '../tracker/query/shaped.ts';
import type { Reader } from '../tracker/reader.ts';
import { bodyParser } from './bodies.ts';
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
  /** How people sign in. */
  readonly login: Login;
  /** Does things again and again: by the machine's clock if not given. */
  readonly every?: Every | undefined;
}

/** Adds one route: schema, who may, call, answer. */
export type Route = (api: Api, service: Service) => void;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    reader: Reader;
  }
}

/** Reads paths, queries and bodies by their schemas, with the original's rules and refusals. */
export function readBySchema(api: Api) {
  api.setValidatorCompiler<TObject>(({ schema, httpPart }) => {
    // Requests carry headers of all kinds: those that are described here are looked at where they are used. No
    // value is given back: Fastify would lay it over them anew whenever one of them is read.
    if (httpPart === 'headers') return () => true;
    const parse: (given: Record<string, string>) => unknown =
      httpPart === 'body' ? bodyParser(schema) : parametersParser(schema);
    return (given: Record<string, string>) => {
      try {
        return { value: parse(given) };
      } catch (error) {
        return { error: error as Error };
      }
    };
  });
}
