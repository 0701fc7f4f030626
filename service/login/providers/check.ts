import { isSafeAddress } from '../addresses.ts';

/** What was found of a provider: how it should be, worth knowing, or to be mended. */
export interface Finding {
  readonly kind: 'good' | 'note' | 'problem';
  readonly text: string;
}

type Metadata = Readonly<Record<string, unknown>>;

const good = (text: string): Finding => ({ kind: 'good', text });
const note = (text: string): Finding => ({ kind: 'note', text });
const problem = (text: string): Finding => ({ kind: 'problem', text });

const TIMEOUT = 10_000;

/** Looks at a provider as the service will use it. */
export async function checkProvider(issuer: string): Promise<Finding[]> {
  if (!URL.canParse(issuer)) return [problem(`"${issuer}" is no address`)];
  if (!isSafeAddress(issuer)) {
    return [problem(`${issuer} goes by plain http, which is for this machine alone: use https`)];
  }
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await jsonAt(address);
  if ('problem' in found) return [problem(`${address} ${found.problem}`)];
  const { body } = found;
  return [
    good(`${address} answers`),
    ...issuerOf(body, issuer),
    ...endpointsOf(body),
    ...flowOf(body),
    ...claimsOf(body),
    ...(await keysOf(body)),
  ];
}

type Fetched = { readonly body: Metadata } | { readonly problem: string };

async function jsonAt(address: string): Promise<Fetched> {
  let answer: Response;
  try {
    answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
  } catch (error) {
    return { problem: `cannot be reached: ${reasonOf(error)}` };
  }
  if (answer.status !== 200) return { problem: `answers with ${answer.status}, not 200` };
  try {
    const body: unknown = await answer.json();
    if (typeof body === 'object' && body !== null) return { body: body as Metadata };
  } catch {
    // Told below.
  }
  return { problem: 'answers with something that is not JSON' };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return `${String(cause.code)} ${cause.message}`;
  return error.message;
}

function issuerOf({ issuer }: Metadata, given: string): Finding[] {
  if (issuer === given) return [good(`it calls itself ${given}`)];
  const told = typeof issuer === 'string' ? issuer : 'nothing';
  return [
    problem(`it calls itself ${told}, not ${given}: set "issuer" letter by letter as it does`),
  ];
}

const needed = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;

function endpointsOf(body: Metadata): Finding[] {
  const missing = needed
    .filter((name) => typeof body[name] !== 'string')
    .map((name) => problem(`it has no ${name}`));
  const unsafe = [...needed, 'userinfo_endpoint']
    .map((name) => [name, body[name]] as const)
    .filter(([, value]) => typeof value === 'string' && !isSafeAddress(value))
    .map(([name, value]) => problem(`its ${name} goes by plain http: ${String(value)}`));
  const userinfo =
    typeof body['userinfo_endpoint'] === 'string'
      ? []
      : [note('it has no userinfo_endpoint: name and mail address must stand in the ID token')];
  const all = missing.length + unsafe.length === 0 ? [good('it has every endpoint')] : [];
  return [...all, ...missing, ...unsafe, ...userinfo];
}

/** What a list says; undefined where the provider says nothing. */
const listOf = (body: Metadata, name: string): unknown[] | undefined => {
  const value = body[name];
  return Array.isArray(value) ? value : undefined;
};

function flowOf(body: Metadata): Finding[] {
  const types = listOf(body, 'response_types_supported');
  const grants = listOf(body, 'grant_types_supported') ?? ['authorization_code'];
  const code = types?.includes('code') === true && grants.includes('authorization_code');
  const pkce = listOf(body, 'code_challenge_methods_supported')?.includes('S256') === true;
  const iss = body['authorization_response_iss_parameter_supported'] === true;
  return [
    code
      ? good('it has the authorization code flow')
      : problem('it does not have the authorization code flow (response type "code")'),
    pkce
      ? good('it takes PKCE with S256')
      : problem('it does not say that it takes PKCE with S256, which sign-in here uses'),
    iss
      ? good('it names itself in its answers (RFC 9207)')
      : note('it does not name itself in its answers (RFC 9207): its own return address guards it'),
    ...methodsOf(body),
  ];
}

function methodsOf(body: Metadata): Finding[] {
  const methods = listOf(body, 'token_endpoint_auth_methods_supported') ?? ['client_secret_basic'];
  if (methods.includes('client_secret_basic')) return [];
  const known = ['client_secret_post', 'none'].find((method) => methods.includes(method));
  if (known === undefined) {
    return [
      problem(
        `it takes none of the ways in which a client can prove itself here: ${methods.join(', ')}`,
      ),
    ];
  }
  return [
    note(
      `set "token_endpoint_auth_method": "${known}", since it does not take client_secret_basic`,
    ),
  ];
}

function claimsOf(body: Metadata): Finding[] {
  const scopes = listOf(body, 'scopes_supported');
  if (scopes === undefined) return [];
  return ['openid', 'profile', 'email']
    .filter((scope) => !scopes.includes(scope))
    .map((scope) =>
      scope === 'openid'
        ? problem('it does not know the scope openid: it is no OpenID Connect provider')
        : note(`it does not know the scope ${scope}: leave it out of "scopes"`),
    );
}

async function keysOf({ jwks_uri }: Metadata): Promise<Finding[]> {
  if (typeof jwks_uri !== 'string' || !isSafeAddress(jwks_uri)) return [];
  const found = await jsonAt(jwks_uri);
  if ('problem' in found) return [problem(`its keys at ${jwks_uri}: the address ${found.problem}`)];
  const keys = listOf(found.body, 'keys') ?? [];
  return keys.length > 0
    ? [good('it shows its keys')]
    : [problem(`it shows no keys at ${jwks_uri}`)];
}
