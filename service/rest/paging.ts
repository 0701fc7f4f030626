import type { FastifyReply } from 'fastify';
import { SORT_DIRECTIONS, type Sorts } from '../tracker/query/order.ts';
import type { Page, Paging } from '../tracker/query/page.ts';
import type { Reader } from '../tracker/reader.ts';
import { OneOf, Whole } from './parameters.ts';
import { RefusedByApi } from './refusals.ts';

/** How a list is cut and sorted. Some lists of the original take only a part of it. */
export const pagingBy = (...sorts: readonly Sorts[]) => ({
  marker: Whole,
  offset: Whole,
  limit: Whole,
  sort_field: OneOf(sorts.flatMap((words) => Object.keys(words))),
  sort_dir: OneOf(SORT_DIRECTIONS),
});

/** Says in the headers how many rows there are in all and which part this is, as far as was asked. */
export function paged<Row extends object>(
  reply: FastifyReply,
  { marker, total, rows, rest }: Page<Row>,
  { limit = 0, offset }: Paging,
): Row[] {
  reply.header('x-total', total);
  if (limit > 0) reply.header('x-limit', limit);
  if (marker !== undefined) reply.header('x-marker', marker);
  if (offset !== undefined) reply.header('x-offset', offset);
  reply.rest = rest;
  return rows;
}

/** The original's searches say nothing in the headers. */
export function searched<Row extends object>(
  reply: FastifyReply,
  { plain }: Reader,
  page: Page<Row>,
  paging: Paging,
): Row[] {
  if (!plain) return paged(reply, page, paging);
  reply.rest = page.rest;
  return page.rows;
}

/** A search needs something to look for. */
export function typed<Query extends { q?: string }>(query: Query): Query & { q: string } {
  const { q } = query;
  if (q === undefined) throw new RefusedByApi(400, 'Missing argument: "q". It is what to look for');
  return { ...query, q };
}
