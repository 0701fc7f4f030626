import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { ProviderSettings } from '../../login/providers/provider-file.ts';
import { Accounts } from './accounts.ts';
import { consentPage, signInPage } from './pages.ts';

/** Of its own class: the package warns where its own is left in place. */
class Memory extends MemoryAdapter {}

const CLIENT = 'storyboard';
const SECRET = 'a secret of the tests';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'tests' };

const configurationFor = (redirects: readonly string[], accounts: Accounts) => ({
  adapter: Memory,
  clients: [
    {
      client_id: CLIENT,
      client_secret: SECRET,
      redirect_uris: redirects,
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['of the tests'] },
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_context: unknown, sub: string) => ({
    accountId: sub,
    claims: () => ({ sub, ...accounts.of(sub) }),
  }),
  pkce: { required: () => true },
  renderError: (context: { type: string; body: string }, { error }: { error: string }) => {
    context.type = 'html';
    context.body = `The provider refuses: ${error}`;
  },
  ttl: {
    AccessToken: 600,
    AuthorizationCode: 60,
    Grant: 600,
    IdToken: 600,
    Interaction: 600,
    Session: 600,
  },
});

/**
 * A real provider of OpenID Connect, for tests: whoever types a name is that person. It can go away and come
 * back at the same address.
 */
export class TestProvider {
  readonly accounts = new Accounts();
  #server: Server | undefined;
  #port: number;
  #provider: Provider | undefined;
  #shown: object | undefined;

  constructor(port = 0) {
    this.#port = port;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get settings(): ProviderSettings {
    return {
      id: 'tests',
      name: 'Test provider',
      issuer: this.issuer,
      client_id: CLIENT,
      client_secret: SECRET,
      scopes: ['openid', 'profile', 'email'],
      token_endpoint_auth_method: 'client_secret_basic',
    };
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      });
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** The addresses that it leads back to. Who signed in before is forgotten. */
  allow(...redirects: readonly string[]): void {
    this.#provider = new Provider(this.issuer, configurationFor(redirects, this.accounts));
  }

  /** From now on it shows keys that its signatures do not fit. */
  showOtherKeys(): void {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#shown = {
      ...publicKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: 'tests',
    };
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server?.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#provider) throw new Error('Nobody said where it leads back to');
    if (request.url === '/jwks' && this.#shown) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [this.#shown] }));
      return;
    }
    if (!request.url?.startsWith('/interaction/')) {
      await this.#provider.callback()(request, response);
      return;
    }
    if (request.method === 'POST') await this.#goOn(this.#provider, request, response);
    else await this.#ask(this.#provider, request, response);
  }

  async #ask(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const { uid, prompt } = await provider.interactionDetails(request, response);
    const shown = prompt.name === 'login' ? signInPage : consentPage;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(shown(`/interaction/${uid}`));
  }

  async #goOn(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await text(request));
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (form.has('cancel')) {
      const cancelled = { error: 'access_denied', error_description: 'It was cancelled' };
      await provider.interactionFinished(request, response, cancelled);
      return;
    }
    if (prompt.name === 'login') {
      const login = { accountId: form.get('login') ?? '' };
      await provider.interactionFinished(request, response, { login });
      return;
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(
      request,
      response,
      { consent },
      { mergeWithLastSubmission: true },
    );
  }
}
