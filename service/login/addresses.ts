import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a host name, as it stands in an address or a setting, is this machine alone. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

/** Plain http is for this machine alone; everything else goes by https. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** The host of a request by its name alone, without port. */
const hostnameOf = (host: string | undefined) => URL.parse(`http://${host ?? ''}`)?.hostname ?? '';

/** Whether the request came to this machine's own name, and no proxy says that it handed it on. */
export function isForLoopback(headers: IncomingHttpHeaders): boolean {
  const handedOn = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
  return isLoopback(hostnameOf(headers.host)) && !handedOn.some((name) => name in headers);
}

/**
 * Whether a request comes from a page of ours. Browsers say so themselves; older ones give the origin. One
 * that says neither is no page of ours.
 */
export function isFromOurPages(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return origin === ownOrigin || (isForLoopback(headers) && origin === `http://${String(host)}`);
}

/** A path of our own to lead back to; anything else leads home. */
export function ownPath(path: string | undefined): string {
  // Browsers take `\` for `/` and leave tabs and line ends out: `/\t/elsewhere` is another host.
  if (!path || !/^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(path)) return '/';
  const url = URL.parse(path, 'http://own');
  // What `..` takes away may leave two slashes, which are another host: `/x/..//elsewhere`.
  if (url?.origin !== 'http://own' || /^\/(\/|api(\/|$))/i.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
