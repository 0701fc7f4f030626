import type { RouteOptions } from 'fastify';
import type { Answer, Parameter } from './types.ts';

type Headers = NonNullable<Answer['headers']>;

const header = (type: 'integer' | 'string', description: string) => ({
  description,
  schema: { type },
});

/** What lists say in their headers. */
const paging = {
  'X-Total': header('integer', 'How many rows there are in all'),
  'X-Limit': header('integer', 'The limit, where one was asked'),
  'X-Marker': header('integer', 'The marker, where the list goes on behind it'),
  'X-Offset': header('integer', 'The offset, where one was asked'),
} satisfies Headers;

const version = header(
  'string',
  'Of one row: its version, which If-Match takes; in a GET a mark of the answer stands behind it',
);
const mark = header('string', 'A mark of the answer, which If-None-Match takes');
const ignored = header(
  'string',
  'Names in the body of which nothing is known, where there are any',
);
const replayed = header('string', 'true where an earlier answer to this key is given again');

/** What good answers of a route say in their headers. */
export function headersOf(
  route: RouteOptions,
  parameters: readonly Parameter[],
): Headers | undefined {
  const takes = (name: string) => parameters.some((parameter) => parameter.name === name);
  const headers: Headers = {
    ...(takes('limit') && paging),
    ...(takes('if-none-match') && { ETag: mark }),
    ...(route.config?.versions && { ETag: version }),
    ...(route.schema?.body !== undefined && { 'X-Ignored': ignored }),
    ...(takes('idempotency-key') && { 'Idempotency-Replayed': replayed }),
  };
  return Object.keys(headers).length > 0 ? headers : undefined;
}
