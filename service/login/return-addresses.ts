/** Where providers lead back to, below the public address: for a session here, for a code of another client. */
const paths = {
  session: '/api/v1/login/return',
  code: '/api/v1/openid/authorize_return',
} as const;

export type Kind = keyof typeof paths;

/**
 * Each provider has a return address of its own, so that one cannot pass for another (RFC 9700, 4.4): the first
 * the plain one, which stays as it is when others come, and the others one with their id.
 */
export const returnAddress = (publicOrigin: string, kind: Kind, own: string | undefined): string =>
  publicOrigin + paths[kind] + (own === undefined ? '' : `/${own}`);

/** The addresses that must be registered at a provider. */
export const returnAddresses = (publicOrigin: string, own: string | undefined): string[] =>
  (['session', 'code'] as const).map((kind) => returnAddress(publicOrigin, kind, own));
