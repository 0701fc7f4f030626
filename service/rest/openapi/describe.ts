import type { RouteOptions } from 'fastify';
import { refusalComponents } from './answers.ts';
import { operationOf } from './operation.ts';
import { Schemas } from './schemas.ts';
import { type Description, type Method, METHODS, type Operation, type PathItem } from './types.ts';
import { tagWords } from './words/tag-words.ts';

/** As service/login calls it. */
const SESSION_COOKIE = 'storyboard_session';

/** Below which the routes stand, and which the description names as its server. */
export const BASE = '/api/v1';

const about = [
  'The API of StoryBoard and what this service adds to it.',
  'Addresses and bodies are UTF-8; bodies and answers are JSON; texts hold no NUL.',
  'Parameters that an operation does not list are refused; lists are given by repeating the parameter.',
  'Numbers, instants and words may stand in a body as texts. What a body holds beside its schema is left out.',
  'HEAD is refused.',
].join(' ');

/** Describes routes in OpenAPI 3.1, from the schemas that they read and answer by. */
export function describe(routes: readonly RouteOptions[], version: string): Description {
  const schemas = new Schemas();
  const responses = refusalComponents(schemas);
  const paths = pathsOf(routes, schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'StoryBoard',
      version,
      summary: 'Stories, their tasks across projects, and what happens to them',
      description: about,
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: BASE, description: 'This service' }],
    tags: tagsOf(paths),
    paths,
    components: {
      schemas: schemas.components,
      responses,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of a person: Authorization: Bearer TOKEN',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description:
            'The session of a browser that signed in here, behind TLS with __Host- before its name',
        },
      },
    },
  };
}

function pathsOf(routes: readonly RouteOptions[], schemas: Schemas): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {};
  const names = new Map<string, string>();
  for (const route of routes) {
    const own = pathOf(route.url);
    // An address is told once, whatever its routes call its parameters: /tags/{tag_id}, /tags/{story_id}.
    const nameless = own.replaceAll(/\{\w+\}/g, '{}');
    const path = names.get(nameless) ?? own;
    names.set(nameless, path);
    for (const method of methodsOf(route)) {
      const operation = operationOf(method, own, route, schemas);
      paths[path] = { ...paths[path], [method]: renamed(operation, own, path) };
    }
  }
  return paths;
}

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The operation with the parameters of its path as `path` calls them. */
function renamed(operation: Operation, own: string, path: string): Operation {
  const theirs = namesIn(path);
  const ours = namesIn(own);
  const parameters = operation.parameters.map((parameter) => {
    if (parameter.in !== 'path') return parameter;
    return { ...parameter, name: theirs[ours.indexOf(parameter.name)] ?? parameter.name };
  });
  return { ...operation, parameters };
}

/** `/api/v1/stories/:story_id` as `/stories/{story_id}`. */
const pathOf = (url: string) =>
  url
    .slice(BASE.length)
    .replace(/\/$/, '')
    .replaceAll(/:(\w+)/g, '{$1}');

const methodsOf = ({ method }: RouteOptions) =>
  [method]
    .flat()
    .map((name) => name.toLowerCase())
    .filter((name): name is Method => (METHODS as readonly string[]).includes(name));

function tagsOf(paths: Readonly<Record<string, PathItem>>) {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const names = new Set(operations.flatMap(({ tags }) => tags));
  return [...names].map((name) => ({ name, description: tagWords[name] ?? name }));
}
