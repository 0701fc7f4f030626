import type { FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Api } from '../api.ts';
import { RefusedByApi } from '../refusals.ts';
import { announceTerms } from './announce.ts';
import { onceByKey } from './idempotency.ts';
import { ifMatch } from './if-match.ts';
import { tagRows } from './row-tags.ts';

/** Versions of rows, and writes that are made on terms. For routes that are added afterwards. */
export function takeTerms(api: Api): void {
  api.addHook('onRoute', announceTerms);
  api.addHook('preHandler', setTerms);
  api.addHook('preSerialization', tagRows);
}

/** A guard that is passed over guards nothing. */
function refuseUnknown({ headers }: FastifyRequest): void {
  if (headers['if-none-match'] === undefined && headers['if-unmodified-since'] === undefined)
    return;
  throw new RefusedByApi(400, 'Changes are guarded by If-Match; other conditions are for GET');
}

/** What a request says of its change goes with whoever asks, to where changes are made. */
const setTerms: preHandlerHookHandler = (request, reply, done) => {
  if (request.method !== 'GET') {
    refuseUnknown(request);
    const terms = { check: ifMatch(request), once: onceByKey(request, reply) };
    if (terms.check ?? terms.once) request.reader = { ...request.reader, terms };
  }
  done();
};
