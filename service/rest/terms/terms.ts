import type { FastifyRequest, preHandlerHookHandler, RouteOptions } from 'fastify';
import { RefusedByApi } from '../refusals.ts';
import { announceTerms } from './announce.ts';
import { onceByKey } from './idempotency.ts';
import { ifMatch } from './if-match.ts';
import { tagRows } from './row-tags.ts';

/** An `onRoute` hook: versions of rows, and writes that are made on terms. */
export function takeTerms(route: RouteOptions): void {
  announceTerms(route);
  tagRows(route);
  if (!reads(route)) route.preHandler = [setTerms, ...[route.preHandler ?? []].flat()];
}

/** What every method may come to, only to be refused, counts as read: it takes no change. */
const reads = ({ method }: RouteOptions): boolean => [method].flat().includes('GET');

/** A guard that is passed over guards nothing. */
function refuseUnknown({ headers }: FastifyRequest): void {
  if (headers['if-none-match'] === undefined && headers['if-unmodified-since'] === undefined)
    return;
  throw new RefusedByApi(400, 'Changes are guarded by If-Match; other conditions are for GET');
}

/** What a request says of its change goes with whoever asks, to where changes are made. */
const setTerms: preHandlerHookHandler = (request, reply, done) => {
  refuseUnknown(request);
  const terms = { check: ifMatch(request), once: onceByKey(request, reply) };
  if (terms.check ?? terms.once) request.reader = { ...request.reader, terms };
  done();
};
