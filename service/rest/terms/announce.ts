import { Outdated } from '@storyboard/contract/refusal';
import type { FastifySchema, RouteOptions } from 'fastify';
import { Type, type TSchema } from 'typebox';
import { parameters, YesNo } from '../parameters.ts';

const ifMatch = Type.String({
  description: 'The version of the row, in quotes: 412 with the row where it is another by now',
});
const idempotencyKey = Type.String({
  description: 'The write is made once; the same key gets the first answer again for 24 hours',
});

interface Described extends FastifySchema {
  readonly response?: Readonly<Record<number, TSchema>>;
  readonly querystring?: TSchema & { readonly properties?: Readonly<Record<string, TSchema>> };
}

/** An `onRoute` hook: adds to the schema of a route what its readers and writers may say besides. */
export function announceTerms(route: RouteOptions): void {
  const { versions, toldOnce } = route.config ?? {};
  const schema = (route.schema ?? {}) as Described;
  const methods = [route.method].flat();
  const changes = versions !== undefined && methods.some((name) => /PUT|DELETE/.test(name));
  const once = toldOnce === undefined && methods.some((name) => /POST|PUT|DELETE/.test(name));
  route.schema = {
    ...schema,
    ...headersOf({ changes, once }),
    ...(versions && schema.response?.[200] && { querystring: withVersions(schema) }),
    ...(changes && { response: { ...schema.response, 412: Outdated(versions.schema) } }),
  };
}

function headersOf({ changes, once }: { changes: boolean; once: boolean }) {
  if (!changes && !once) return {};
  const headers = {
    ...(changes && { 'if-match': ifMatch }),
    ...(once && { 'idempotency-key': idempotencyKey }),
  };
  return { headers: Type.Partial(Type.Object(headers)) };
}

const withVersions = ({ querystring }: Described) =>
  parameters({ ...querystring?.properties, versions: YesNo });
