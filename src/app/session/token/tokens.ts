import { inject, Service } from '@angular/core';
import type { Person, Token } from '@storyboard/contract/person';
import { Clock } from '../../api/clock';
import { Connection } from '../../api/connection';
import { Refusal } from '../../api/refusal';
import { Server } from '../../api/server';
import { Wire } from '../../api/wire';
import type { Bearer, Entrance } from '../bearer';
import { type Grant, grantOf, headerOf } from './grant';
import { SharedGrant } from './shared-grant';

/** A token that ends sooner is renewed before it is used. */
const MARGIN = 5 * 60_000;

/** Why a code was not taken for a token; /login has the words. */
export type TokenFault = 'expired' | 'provider_down' | 'provider_error';

/** Signing in with a token: a code of the original's flow, one from another tab, one that somebody pasted. */
@Service()
export class Tokens implements Bearer {
  private readonly clock = inject(Clock);
  private readonly connection = inject(Connection);
  private readonly server = inject(Server);
  private readonly shared = inject(SharedGrant);
  private readonly wire = inject(Wire);
  private renewing: Promise<boolean> | undefined;

  async exchange(code: string): Promise<Entrance | { readonly error: TokenFault }> {
    try {
      const grant = await this.fetchGrant({ grant_type: 'authorization_code', code });
      if (!grant) return { error: 'provider_error' };
      return await this.enter(grant);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 0 || error.kind === 'unreachable') return { error: 'provider_down' };
      return { error: error.kind === 'failed' ? 'provider_error' : 'expired' };
    }
  }

  /** Throws the Refusal where the server does not take the token. */
  paste(access: string): Promise<Entrance> {
    return this.enter({ access, personId: 0, since: this.clock.now() });
  }

  /** Undefined where no other tab has a token, or it is not taken any more. */
  async resume(): Promise<Entrance | undefined> {
    const grant = await this.shared.ask();
    if (!grant) return undefined;
    try {
      return await this.enter(grant);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  async header(): Promise<string> {
    const grant = this.shared.current;
    if (grant?.refresh && (grant.expires ?? Infinity) - this.clock.now() < MARGIN) {
      await this.renew(headerOf(grant));
    }
    return headerOf(this.shared.current ?? NONE);
  }

  renew(sent: string): Promise<boolean> {
    this.renewing ??= this.shared
      .alone(() => this.renewAlone(sent))
      .finally(() => {
        this.renewing = undefined;
      });
    return this.renewing;
  }

  async revoke(): Promise<boolean> {
    const grant = this.shared.current;
    // What was pasted is a token of a script's or another program's: it is forgotten here and goes on there.
    const revoked = !grant?.refresh || (await this.revokeGrant(grant));
    this.shared.drop();
    return revoked;
  }

  /** Another tab may have renewed it: a refresh token can be spent once. */
  private async renewAlone(sent: string): Promise<boolean> {
    const grant = await this.shared.ask();
    if (grant && headerOf(grant) !== sent) return true;
    if (!grant?.refresh) return this.lose();
    try {
      const renewed = await this.fetchGrant({
        grant_type: 'refresh_token',
        refresh_token: grant.refresh,
      });
      if (renewed) this.shared.keep(renewed);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Offline is not signed out, nor is a server that stumbles.
      const refused = error.kind === 'unauthorised' || error.kind === 'refused';
      return refused ? this.lose() : true;
    }
  }

  private lose(): false {
    this.shared.drop();
    return false;
  }

  private async enter(grant: Grant): Promise<Entrance> {
    const person = await this.personOf(headerOf(grant));
    this.shared.keep({ ...grant, personId: person.id });
    return { person, bearer: this };
  }

  private async personOf(authorization: string): Promise<Person> {
    const { signal } = new AbortController();
    const ask = () => this.wire.ask('/users/self', signal, { authorization });
    const { body } = await this.connection.watch(ask);
    return body as Person;
  }

  private async fetchGrant(form: Record<string, string>): Promise<Grant | undefined> {
    const { signal } = new AbortController();
    const body = new URLSearchParams(form);
    const ask = () => this.wire.ask('/openid/token', signal, { method: 'POST', body });
    const answer = await this.connection.watch(ask);
    return grantOf(answer.body, this.clock.now());
  }

  private async revokeGrant({ access, personId }: Grant): Promise<boolean> {
    try {
      const path = `/users/${personId}/tokens`;
      const { body } = await this.server.get(path, {}, new AbortController().signal);
      const token = (body as readonly Token[]).find(({ access_token }) => access_token === access);
      if (!token) return false;
      await this.server.send('DELETE', `${path}/${token.id}`);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}

const NONE = { access: '' } as Grant;
