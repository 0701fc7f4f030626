import type { Api } from '../api.ts';

const HEADERS = 'origin,authorization,accept,x-total,x-limit,x-marker,x-client,content-type';
/** What ours takes and tells besides. */
const TAKEN = `${HEADERS},if-match,if-none-match,idempotency-key,last-event-id`;
const TOLD = `${HEADERS},etag,idempotency-replayed,x-ignored`;

/**
 * Lets pages of these origins call the API. Questions before a call are answered at every address. `plain`:
 * with the headers of the original alone.
 */
export function allowOrigins(api: Api, origins: readonly string[], plain: boolean): void {
  if (origins.length === 0) return;
  const known = new Set(origins);
  const allowed = {
    'access-control-allow-methods': 'GET,POST,PUT,DELETE,OPTIONS',
    'access-control-allow-headers': plain ? HEADERS : TAKEN,
    'access-control-expose-headers': plain ? HEADERS : TOLD,
    'access-control-max-age': '3600',
  };
  api.addHook('onRequest', ({ method, headers }, reply, done) => {
    const { origin } = headers;
    reply.header('vary', 'Origin');
    if (origin !== undefined && known.has(origin)) {
      reply.headers({ ...allowed, 'access-control-allow-origin': origin });
      if (method === 'OPTIONS' && headers['access-control-request-method']) {
        void reply.code(204).send();
        return;
      }
    }
    done();
  });
}
