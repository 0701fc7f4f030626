import fc from 'fast-check';
import {
  type Description,
  METHODS,
  type Method,
  type Operation,
  type Parameter,
  type Schema,
} from '../../rest/openapi/types.ts';
import { readers } from './marked-world.ts';
import { usually } from './usual.ts';
import { junk, type Resolve, valueOf } from './values.ts';

export type Who = 'nobody' | keyof typeof readers;

/** A request, and the operation that it is to. */
export interface Request {
  readonly who: Who;
  readonly method: Method;
  readonly path: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly operation: Operation;
}

/** Follows references into the description. */
export const resolverOf =
  ({ components }: Description): Resolve =>
  (schema) =>
    components.schemas[schema.$ref?.replace('#/components/schemas/', '') ?? ''] ?? schema;

/** A text in an address; what no address can say becomes bytes that no text has. */
function encoded(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

const step = ({ name, schema }: Parameter, resolve: Resolve) =>
  fc
    .oneof(
      { weight: 9, arbitrary: usually(name, resolve(schema), valueOf(schema, resolve)) },
      { weight: 1, arbitrary: junk },
      {
        weight: 1,
        arbitrary: fc.constantFrom('search', 'self', 'delete_all', '1/2', '-0', '01', '+1', '1.0'),
      },
    )
    .map((value) => [name, encoded(value) || '0'] as const);

function pathOf(path: string, parameters: readonly Parameter[], resolve: Resolve) {
  const steps = parameters.filter(({ in: place }) => place === 'path');
  return fc
    .tuple(...steps.map((parameter) => step(parameter, resolve)))
    .map((values) =>
      values.reduce((whole, [name, value]) => whole.replace(`{${name}}`, () => value), path),
    );
}

function queryOf(parameters: readonly Parameter[], resolve: Resolve): fc.Arbitrary<string> {
  const known = parameters.filter(({ in: place }) => place === 'query');
  const others = { name: 'nonsense', schema: { type: 'string' } } as const;
  const one = fc.oneof(
    ...[...known, others].map(({ name, schema }, index) => ({
      weight: index < known.length ? 6 : 1,
      arbitrary: fc
        .oneof({ weight: 9, arbitrary: valueOf(schema, resolve) }, { weight: 1, arbitrary: junk })
        .map((value) => [value].flat().map((each) => `${name}=${encoded(each)}`)),
    })),
  );
  return fc
    .oneof(
      { weight: known.length > 0 ? 3 : 0, arbitrary: fc.array(one, { maxLength: 4 }) },
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }) },
    )
    .map((parts) => parts.flat().join('&'))
    .map((query) => (query === '' ? '' : `?${query}`));
}

interface Sent {
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const nothing: fc.Arbitrary<Sent> = fc.constant({ headers: {} });

const raw = fc.constantFrom<Sent>(
  { headers: JSON_TYPE, body: '{' },
  { headers: JSON_TYPE, body: '' },
  { headers: JSON_TYPE, body: '{"title": "Twice named", "title": 5}' },
  { headers: JSON_TYPE, body: '{"__proto__": {"title": "Polluted"}}' },
  { headers: JSON_TYPE, body: '{"title": "\\ud800 lone \\u0000"}' },
  { headers: JSON_TYPE, body: `${'['.repeat(3000)}${']'.repeat(3000)}` },
  { headers: { 'content-type': 'text/plain' }, body: 'words' },
  { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'title=Some+words' },
  { headers: { 'content-type': 'nonsense' }, body: '{}' },
);

function bodyOf({ requestBody }: Operation, resolve: Resolve): fc.Arbitrary<Sent> {
  const schema = requestBody?.content['application/json']?.schema;
  const stringified = (value: unknown): Sent => ({
    headers: JSON_TYPE,
    body: JSON.stringify(value),
  });
  if (!schema) return fc.oneof({ weight: 9, arbitrary: nothing }, { weight: 1, arbitrary: raw });
  return fc.oneof(
    { weight: 12, arbitrary: valueOf(schema, resolve).map(stringified) },
    { weight: 3, arbitrary: mutated(schema, resolve).map(stringified) },
    { weight: 1, arbitrary: junk.map(stringified) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: nothing },
  );
}

/** A body of which one property is something else. */
function mutated(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const names = Object.keys(resolve(schema).properties ?? {});
  const name = fc.constantFrom(...(names.length > 0 ? names : ['id']));
  return fc
    .tuple(valueOf(schema, resolve), name, junk)
    .map(([body, one, value]) =>
      typeof body === 'object' && body !== null && !Array.isArray(body)
        ? { ...body, [one]: value }
        : value,
    );
}

/** Few, so that they meet what earlier requests left: keys, versions. */
const headerValues = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }).map((number) => `key-${number}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"1"',
      '"0"',
      'W/"1"',
      '*',
      '"1", "2"',
      '"',
      'x'.repeat(300),
      '\u00e9',
      '9007199254740993',
    ),
  },
);

function headersOf(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> {
  const known = parameters.filter(({ in: place }) => place === 'header');
  const values = known.map(({ name }) =>
    fc
      .oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: headerValues },
      )
      .map((value) => [name, value] as const),
  );
  return fc
    .tuple(...values)
    .map((pairs) =>
      Object.fromEntries(
        pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    );
}

const accepts = fc.constantFrom(
  'application/json',
  'text/html,*/*;q=0.8',
  'application/json, text/plain, */*',
);

function requestTo(
  method: Method,
  path: string,
  operation: Operation,
  resolve: Resolve,
): fc.Arbitrary<Request> {
  // The owner may show others what is private, so they only read.
  const who = fc.constantFrom<Who>(
    'nobody',
    'stranger',
    'superuser',
    ...(method === 'get' ? (['owner'] as const) : []),
  );
  return fc
    .tuple(
      who,
      pathOf(path, operation.parameters, resolve),
      queryOf(operation.parameters, resolve),
      method === 'get' ? nothing : bodyOf(operation, resolve),
      headersOf(operation.parameters),
      accepts,
    )
    .map(([asker, url, query, { headers, ...sent }, terms, accept]) => ({
      who: asker,
      method,
      path,
      operation,
      url: `/api/v1${url}${query}`,
      headers: {
        accept,
        ...terms,
        ...headers,
        ...(asker !== 'nobody' && { authorization: `Bearer ${readers[asker]}` }),
      },
      ...sent,
    }));
}

/** What flows without an end is not for one question and its answer. */
const streams = ({ responses }: Operation) =>
  JSON.stringify(responses).includes('text/event-stream');

/** Requests to all operations alike, from their description. */
export function requestsOf(description: Description): fc.Arbitrary<Request> {
  const resolve = resolverOf(description);
  const all = Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation || streams(operation)) return [];
      return [requestTo(method, path, operation, resolve)];
    }),
  );
  return fc.oneof(...all);
}
