/** The same address with more parameters, before the `#` as the original does. */
export function withParameters(address: string, parameters: Record<string, string>): string {
  const [, front = '', hash = ''] = /^([^#]*)(#.*)?$/s.exec(address) ?? [];
  const url = new URL(front);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
  return url.href + hash;
}

/**
 * Whether sign-in may lead to an address: exactly one of the list, letter by letter. The original takes any
 * http address.
 */
export function isAllowedRedirect(address: string, allowed: ReadonlySet<string>, plain: boolean) {
  return plain ? isHttpAddress(address) : allowed.has(address);
}

export function isHttpAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && !/[\s\p{Cc}]/u.test(address);
}

/** By what it may be known which client exchanges a code. The original's own sends none, but browsers an origin. */
export interface ClientSigns {
  readonly redirect_uri?: string | undefined;
  readonly client_id?: string | undefined;
  /** Of the page that asks; `null` says nothing. */
  readonly origin?: string | undefined;
}

/** Whether nothing of what is known speaks against the client that a code was led to at this address. */
export function isClientOf(address: string, { redirect_uri, client_id, origin }: ClientSigns) {
  const { hostname, origin: own } = new URL(address);
  return (
    (redirect_uri ?? address) === address &&
    (client_id ?? hostname) === hostname &&
    (origin === undefined || origin === 'null' || origin === own)
  );
}
