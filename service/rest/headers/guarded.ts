import type { RouteOptions } from 'fastify';

/** What is answered is what it says it is, and for pages of this service only. */
const own = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Pages are no frame of others, and tell others nothing of where one came from. */
export const guarded = {
  ...own,
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Behind TLS browsers come by TLS only, for a year from each visit. */
export const byTlsOnly = (publicOrigin: string): Record<string, string> =>
  publicOrigin.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : {};

/**
 * An answer of the API is data: where a browser shows it all the same, it can load and do nothing. It is kept
 * nowhere, but for readings of which their answer says more.
 */
export const guardedAnswer = (publicOrigin: string) => ({
  ...own,
  ...byTlsOnly(publicOrigin),
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
});

/**
 * An `onRoute` hook: answers about signing in are kept nowhere, whoever reads them, and where they lead on nobody
 * is told from where: the address may hold a code.
 */
export function guardSignIn(route: RouteOptions): void {
  if (!/^\/api\/v1\/(login|openid|changes)\b/.test(route.url)) return;
  route.onSend = (_request, reply, payload, done) => {
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': guarded['referrer-policy'] });
    done(null, payload);
  };
}
