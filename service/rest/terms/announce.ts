import { Outdated } from '@storyboard/contract/refusal';
import type { FastifySchema, RouteOptions } from 'fastify';
import { Type, type TSchema } from 'typebox';
import { parameters, YesNo } from '../parameters.ts';
import type { Versions } from './versions.ts';

const words = {
  'if-match': 'The version of the row, in quotes: 412 with the row where it is another by now.',
  'if-none-match': 'The ETag of an answer that is known: 304 while it would be the same.',
  'idempotency-key':
    'The write is made once, however often it is sent with this key within 24 hours.',
};

interface Described extends FastifySchema {
  readonly response?: Readonly<Record<number, TSchema>>;
  readonly querystring?: TSchema & { readonly properties?: Readonly<Record<string, TSchema>> };
}

/** What may be said of a route: whether it reads, changes a row with a version, and is made once. */
interface Taken {
  readonly reads: boolean;
  readonly changes: boolean;
  readonly once: boolean;
}

/** An `onRoute` hook: adds to the schema of a route what its readers and writers may say besides. */
export function announceTerms(route: RouteOptions): void {
  const { versions, toldOnce } = route.config ?? {};
  const schema = (route.schema ?? {}) as Described;
  const is = (pattern: RegExp) => [route.method].flat().some((name) => pattern.test(name));
  const taken = {
    reads: is(/^GET$/) && schema.response?.[200] !== undefined,
    changes: versions !== undefined && is(/^(PUT|DELETE)$/),
    once: toldOnce === undefined && is(/^(POST|PUT|DELETE)$/),
  };
  route.schema = {
    ...schema,
    headers: headersOf(taken),
    ...(versions && schema.response?.[200] && { querystring: withVersions(schema) }),
    ...answersOf(schema, taken, versions),
  };
}

function headersOf({ reads, changes, once }: Taken) {
  const names = [
    ...(changes ? (['if-match'] as const) : []),
    ...(reads ? (['if-none-match'] as const) : []),
    ...(once ? (['idempotency-key'] as const) : []),
  ];
  const headers = names.map((name) => [name, Type.String({ description: words[name] })] as const);
  return Type.Partial(Type.Object(Object.fromEntries(headers)));
}

const same = Type.Null({ description: 'It is as the asker knows it.' });
const empty = Type.Null({ description: 'Done; nothing is answered.' });

function answersOf({ response }: Described, { reads, changes }: Taken, versions?: Versions) {
  if (reads) return { response: { ...response, 304: same } };
  if (!changes || !versions) return {};
  return { response: { ...(response ?? { 204: empty }), 412: Outdated(versions.schema) } };
}

const withVersions = ({ querystring }: Described) =>
  parameters({ ...querystring?.properties, versions: YesNo });
