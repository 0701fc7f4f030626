import * as oidc from 'openid-client';
import { isLoopback, isSafeAddress } from '../addresses.ts';
import type { ProviderSettings } from './provider-file.ts';
import { LoginRefused } from '../refused-login.ts';
import { refusalOf } from './failures.ts';

/** What a provider says of itself is asked for again after so long. */
const FRESH = 3_600_000;
const TIMEOUT_SECONDS = 10;

/** What a provider says of a person. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  /** Undefined where the provider does not say. */
  readonly emailVerified?: boolean;
}

/** What must come back unchanged, kept until it does. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const authOf = ({ token_endpoint_auth_method, client_secret = '' }: ProviderSettings) => {
  if (token_endpoint_auth_method === 'none') return oidc.None();
  if (token_endpoint_auth_method === 'client_secret_post') {
    return oidc.ClientSecretPost(client_secret);
  }
  return oidc.ClientSecretBasic(client_secret);
};

/** Asks a provider what it offers. Its addresses must be as safe as the issuer's own. */
async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  const execute = [oidc.enableNonRepudiationChecks];
  if (issuer.protocol === 'http:' && isLoopback(issuer.hostname)) {
    execute.push(oidc.allowInsecureRequests);
  }
  const options = { execute, timeout: TIMEOUT_SECONDS };
  const found = await oidc.discovery(issuer, settings.client_id, {}, authOf(settings), options);
  const { authorization_endpoint, token_endpoint, userinfo_endpoint, jwks_uri } =
    found.serverMetadata();
  for (const address of [authorization_endpoint, token_endpoint, userinfo_endpoint, jwks_uri]) {
    if (address !== undefined && !isSafeAddress(address)) throw new LoginRefused('provider_error');
  }
  return found;
}

/** A provider that people sign in at. What it offers is asked when it is needed, and remembered. */
export class Provider {
  readonly settings: ProviderSettings;
  #known: { configuration: oidc.Configuration; at: number } | undefined;

  constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  /** The address at which a person signs in, and what must come back from there. */
  async begin(redirect_uri: string): Promise<Challenge & { address: URL }> {
    const configuration = await this.#configuration();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const verifier = oidc.randomPKCECodeVerifier();
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri,
      scope: this.settings.scopes.join(' '),
      response_type: 'code',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address, state, nonce, verifier };
  }

  /** Who came back. Throws `LoginRefused`. `returned` is the address, our own with what was added. */
  async finish(returned: URL, { state, nonce, verifier }: Challenge): Promise<Claims> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new LoginRefused('provider_error');
      const more = await this.#userInfo(configuration, tokens.access_token, claims);
      return claimsOf({ ...more, ...claims });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Many providers tell name and mail address only there. */
  async #userInfo(
    configuration: oidc.Configuration,
    accessToken: string,
    { sub, name, email }: oidc.IDToken,
  ): Promise<object> {
    if (name !== undefined && email !== undefined) return {};
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    return oidc.fetchUserInfo(configuration, accessToken, sub);
  }

  async #configuration(): Promise<oidc.Configuration> {
    const known = this.#known;
    if (known && performance.now() - known.at < FRESH) return known.configuration;
    try {
      const configuration = await discover(this.settings);
      this.#known = { configuration, at: performance.now() };
      return configuration;
    } catch (error) {
      // What was known is better than nothing: keys are looked up anew by themselves.
      if (known) return known.configuration;
      throw refusalOf(error);
    }
  }
}

const textOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  // What turns the direction of writing around would turn what stands behind a name, too.
  const text = value.replaceAll(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return text === '' ? undefined : text;
};

function claimsOf(claims: Readonly<Record<string, unknown>> & oidc.IDToken): Claims {
  const { iss, sub, email_verified } = claims;
  const name = [claims['name'], claims['preferred_username'], claims['nickname']]
    .map(textOf)
    .find((text) => text !== undefined);
  const email = textOf(claims['email']);
  return {
    issuer: iss,
    subject: sub,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    // Some providers write it as text.
    ...(email_verified !== undefined && {
      emailVerified: [true, 'true'].includes(email_verified as boolean),
    }),
  };
}
