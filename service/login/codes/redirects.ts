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
