import { Location } from '@angular/common';
import { computed, DOCUMENT, effect, inject, Service, signal, untracked } from '@angular/core';
import type { CurrentSession, LoginChoices } from '@storyboard/contract/login';
import { Capabilities } from '../api/capabilities';
import { Connection } from '../api/connection';
import { Refusal } from '../api/refusal';
import { Server } from '../api/server';
import { SETTINGS } from '../api/settings';
import { SessionKind } from './kind';
import { Session } from './session';

/** Servers that do not list their providers have one, which they lead to. */
const ONE: LoginChoices = { providers: [] };

/** How one may sign in here. Made when somebody wants to. */
@Service()
export class SignInWays {
  private readonly apiBase = inject(SETTINGS).apiBase;
  private readonly capabilities = inject(Capabilities);
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly known = signal<LoginChoices | undefined>(undefined);
  private readonly refused = signal<Refusal | undefined>(undefined);

  readonly kind = inject(SessionKind).kind;
  readonly choices = this.known.asReadonly();
  /** Why the choices are not known; they are asked for again when the server is back. */
  readonly refusal = this.refused.asReadonly();

  /** Whether the server leads to a provider that it does not name. */
  readonly isOriginal = computed(() => this.capabilities.has('sessions') === false);

  constructor() {
    const { returns } = inject(Connection);
    effect(() => {
      returns();
      const kind = this.kind();
      if (kind) untracked(() => void this.ask());
    });
  }

  /** Leaves the page for a provider, or for the one that the server leads to. `back`: an address of this client. */
  async go(provider: string | undefined, back: string): Promise<void> {
    this.document.location.assign(await this.wayTo(provider, back));
  }

  /** Throws the Refusal. */
  async beDemoPerson(id: number): Promise<void> {
    const { person } = (await this.server.send('POST', '/login/demo', {
      person: id,
    })) as CurrentSession;
    if (person) this.session.enter({ person });
  }

  private async ask(): Promise<void> {
    if (!this.capabilities.has('sessions')) {
      this.known.set(ONE);
      return;
    }
    // Somebody may be signed in of whom this device knows nothing.
    if (this.kind() === 'cookie') void this.session.renew();
    try {
      const { body } = await this.server.get('/login', {}, new AbortController().signal);
      this.known.set(body as LoginChoices);
      this.refused.set(undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused.set(error);
    }
  }

  private async wayTo(provider: string | undefined, back: string): Promise<string> {
    if (this.kind() === 'cookie') {
      this.session.expect();
      const { pathname, search, hash } = new URL(
        this.location.prepareExternalUrl(back),
        this.document.baseURI,
      );
      const params = { ...(provider && { provider }), return: pathname + search + hash };
      return `${this.apiBase}/login/start?${new URLSearchParams(params).toString()}`;
    }
    const { leaveFor } = await import('./token/authorize');
    const place = { apiBase: this.apiBase, folder: this.document.baseURI };
    return leaveFor(place, { provider, back, withProof: !this.isOriginal() });
  }
}
