import type { FastifySchema, RouteOptions } from 'fastify';
import { signedIn, superuser } from '../reader.ts';
import { type Asked, json, leading, refusalShapes, refusalsOf } from './answers.ts';
import { headersOf } from './headers.ts';
import { headerParameters, pathParameters, queryParameters } from './parameters.ts';
import type { Schemas } from './schemas.ts';
import type { Answer, Body, Method, Operation, Parameter, Reference, Schema } from './types.ts';
import { idOf, tagOf, wordsOf } from './words/operation-words.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** What the operation does, in a few words, for the description of the API. */
    summary?: string;
    /** More about it. */
    description?: string;
    /** What generated clients call it, where that does not follow from the address. */
    operationId?: string;
  }
}

/** Describes the operation of a route; `path` is below the API's own, with `{names}` of parameters. */
export function operationOf(
  method: Method,
  path: string,
  route: RouteOptions,
  schemas: Schemas,
): Operation {
  const schema = route.schema ?? {};
  const { summary, description } = { ...wordsOf(method, path), ...spoken(schema) };
  const parameters = [
    ...pathParameters(schema.params),
    ...queryParameters(schema.querystring),
    ...headerParameters(schema.headers),
  ];
  const asked = {
    writes: method !== 'get',
    door: doorOf(route),
    names: namesRows(parameters),
    ofPeople: parameters.some(({ name }) => name === 'subscriber_id'),
    once: parameters.some(({ name }) => name === 'idempotency-key'),
    goesOn: parameters.some(({ name }) => name === 'marker'),
  };
  const body = bodyOf(schema.body, schemas);
  const said = [description, asked.door === 'superuser' ? 'For superusers.' : ''].filter(Boolean);
  return {
    operationId: schema.operationId ?? idOf(method, path),
    summary,
    ...(said.length > 0 && { description: said.join(' ') }),
    tags: [tagOf(path)],
    security: [...(asked.door === 'open' ? [{}] : []), { bearer: [] }, { session: [] }],
    parameters,
    ...(takesAny(schema.querystring) && { 'x-takes-any-parameter': true }),
    ...(body && { requestBody: body }),
    responses: joined(
      refusalsOf(asked),
      answersOf(schema.response, headersOf(route, parameters), schemas),
    ),
  };
}

/** Where a route has a refusal of its own shape, the common one may come too, from before the route. */
function joined(
  common: Readonly<Record<string, Reference>>,
  own: Readonly<Record<string, Answer>>,
): Operation['responses'] {
  const both = Object.entries(own).map(([status, answer]) => {
    const schema = answer.content?.['application/json']?.schema;
    if (!(status in common) || !schema) return [status, answer] as const;
    const shapes = [schema, ...refusalShapes(status)];
    return [status, { ...answer, content: json({ anyOf: shapes }) }] as const;
  });
  return { ...common, ...Object.fromEntries(both) };
}

const takesAny = (querystring: unknown) =>
  (querystring as Schema | undefined)?.additionalProperties === true;

/** What the route says itself. */
const spoken = ({ summary, description }: FastifySchema) => ({
  ...(summary !== undefined && { summary }),
  ...(description !== undefined && { description }),
});

function doorOf({ onRequest }: RouteOptions): Asked['door'] {
  const hooks: unknown[] = [onRequest].flat();
  if (hooks.includes(superuser)) return 'superuser';
  return hooks.includes(signedIn) ? 'signed in' : 'open';
}

const namesRows = (parameters: readonly Parameter[]) =>
  parameters.some(({ name, in: place }) => place === 'path' || /_id$|^tags_filter/.test(name));

function bodyOf(schema: unknown, schemas: Schemas): Body | undefined {
  if (schema === undefined) return undefined;
  const { type } = schema as Schema;
  return { required: type === 'object', content: json(schemas.told(schema, 'sent')) };
}

const EMPTY: Answer = { description: 'Done; nothing is answered.' };
const emptyAnswer = ({ description }: Schema): Answer => ({
  ...EMPTY,
  ...(description && { description }),
});

function answersOf(
  response: unknown,
  headers: Answer['headers'] | undefined,
  schemas: Schemas,
): Record<string, Answer> {
  if (response === undefined) return { 204: EMPTY };
  return Object.fromEntries(
    Object.entries(response as Record<string, Schema>).map(([status, schema]) => [
      status,
      answerOf(status, schema, headers, schemas),
    ]),
  );
}

const contentOf = (schema: Schema, schemas: Schemas): Answer['content'] =>
  schema.contentMediaType === undefined
    ? json(schemas.told(schema, 'answered'))
    : { [schema.contentMediaType]: { schema: schemas.told(schema, 'answered') } };

function answerOf(
  status: string,
  schema: Schema,
  headers: Answer['headers'] | undefined,
  schemas: Schemas,
): Answer {
  if (status === '204' || status === '304') return emptyAnswer(schema);
  if (status.startsWith('3')) return leading(schema.description ?? 'Leads elsewhere.');
  const good = status.startsWith('2');
  return {
    description: schema.description ?? (good ? 'What was asked.' : 'Refused.'),
    ...(headers && good && { headers }),
    content: contentOf(schema, schemas),
  };
}
