import type { Store } from '../tracker/record.ts';
import { newSecret } from '../tracker/people/secrets.ts';
import { type Attempt, keepAttempt, takeAttempt, type TakenAttempt } from './attempts.ts';
import { personOfClaims } from './providers/person-of-claims.ts';
import { Provider } from './providers/provider.ts';
import type { ProviderSettings } from './providers/provider-file.ts';
import { LoginRefused } from './refused-login.ts';
import { type Kind, returnAddress } from './return-addresses.ts';

/** What a sign-in is for. */
export type Wish = Pick<Attempt, 'kind' | 'target' | 'client_state' | 'code_challenge'>;

/** What came back from a provider. */
export interface Returned {
  readonly kind: Kind;
  /** The provider whose own return address it came to; undefined at the plain one. */
  readonly at: string | undefined;
  /** Everything behind `?`. */
  readonly query: string;
  /** What the cookie of this sign-in holds. */
  readonly browser: (state: string) => string | undefined;
}

export interface SignedIn {
  readonly person: number;
  /** As people read it. */
  readonly provider: string;
}

/** Signing in at a provider: begun here, gone on there, come back with an answer that fits. */
export class SignIn {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly #store: Store;
  readonly #plain: boolean;
  readonly #publicOrigin: () => string;

  constructor(
    store: Store,
    {
      providers,
      plain,
      publicOrigin,
    }: {
      readonly providers: readonly ProviderSettings[];
      readonly plain: boolean;
      readonly publicOrigin: () => string;
    },
  ) {
    this.#store = store;
    this.#plain = plain;
    this.#publicOrigin = publicOrigin;
    this.providers = new Map(providers.map((one) => [one.id, new Provider(one)]));
  }

  /** The provider with this id, or the first where none is named. */
  provider(id: string | undefined): Provider | undefined {
    const [first] = this.providers.values();
    return id === undefined ? first : this.providers.get(id);
  }

  /**
   * The address to go to, and what the browser must bring back. Throws `LoginRefused` where the provider does
   * not answer.
   */
  async begin(provider: Provider, wish: Wish) {
    const { id } = provider.settings;
    const { address, ...challenge } = await provider.begin(this.#returnAddress(wish.kind, id));
    const browser = this.#plain ? '' : newSecret();
    const attempt = { ...wish, ...challenge, provider: id, browser };
    await keepAttempt(this.#store.database, this.#store.now(), attempt);
    return { address: address.href, state: challenge.state, browser };
  }

  /** The sign-in that an answer belongs to, used up by it. Throws `LoginRefused` when there is none. */
  async take({ kind, at, query, browser }: Returned): Promise<TakenAttempt> {
    const state = new URLSearchParams(query).getAll('state');
    const [given = ''] = state;
    if (state.length !== 1) throw new LoginRefused('state');
    const attempt = await takeAttempt(this.#store.database, this.#store.now(), given);
    const own = attempt && this.#ownReturn(attempt.provider);
    if (attempt?.kind !== kind || own !== at) throw new LoginRefused('state');
    if (!attempt.isOf(this.#plain ? '' : (browser(given) ?? ''))) throw new LoginRefused('state');
    return attempt;
  }

  /** Who came back. Throws `LoginRefused`. */
  async finish(attempt: TakenAttempt, query: string): Promise<SignedIn> {
    if (attempt.expired) throw new LoginRefused('expired');
    const provider = this.providers.get(attempt.provider);
    if (!provider) throw new LoginRefused('provider_error');
    const returned = new URL(this.#returnAddress(attempt.kind, attempt.provider));
    returned.search = query;
    const claims = await provider.finish(returned, attempt);
    const person = await personOfClaims(this.#store, this.#plain, claims);
    return { person, provider: provider.settings.name };
  }

  #returnAddress(kind: Kind, provider: string): string {
    return returnAddress(this.#publicOrigin(), kind, this.#ownReturn(provider));
  }

  /** What tells the return address of a provider from others; the first has the plain one. */
  #ownReturn(provider: string): string | undefined {
    const [first] = this.providers.keys();
    return provider === first ? undefined : provider;
  }
}
