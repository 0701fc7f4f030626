import type { Person, Token } from '@storyboard/contract/person';
import type { Clock } from '../../api/clock';
import type { Refusal } from '../../api/refusal';
import type { Question } from '../../api/wire';
import type { Bearer, Entrance } from '../bearer';
import { type Grant, grantOf, headerOf } from './grant';
import { SharedGrant } from './shared-grant';

/** A token that ends sooner is renewed before it is used. */
const MARGIN = 5 * 60_000;

interface Code {
  readonly code: string;
  readonly verifier?: string;
}

/** Why a code was not taken for a token; /login has the words. */
export type TokenFault = 'expired' | 'provider_down' | 'provider_error';

/** What tokens need of the client. No imports: a lazy file that reaches a part of Angular cuts its file in pieces. */
export interface TokenGround {
  readonly apiBase: string;
  readonly clock: Clock;
  /** One request with no other credentials than given; throws a Refusal. */
  ask(path: string, question: Question): Promise<unknown>;
}

/** Signing in with a token: a code of the original's flow, one from another tab, one that somebody pasted. */
export class Tokens implements Bearer {
  private readonly shared: SharedGrant;
  private renewing: Promise<boolean> | undefined;

  constructor(private readonly ground: TokenGround) {
    this.shared = new SharedGrant(ground.apiBase, ground.clock);
  }

  close(): void {
    this.shared.close();
  }

  async exchange({ code, verifier }: Code): Promise<Entrance | { readonly error: TokenFault }> {
    try {
      const grant = await this.fetchGrant({
        grant_type: 'authorization_code',
        code,
        ...(verifier && { code_verifier: verifier }),
      });
      if (!grant) return { error: 'provider_error' };
      return await this.enter(grant);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (error.status === 0 || error.kind === 'unreachable') return { error: 'provider_down' };
      return { error: error.kind === 'failed' ? 'provider_error' : 'expired' };
    }
  }

  /** Throws the Refusal where the server does not take the token. */
  paste(access: string): Promise<Entrance> {
    return this.enter({ access, personId: 0, since: this.ground.clock.now() });
  }

  /** Undefined where no other tab has a token, or it is not taken any more. */
  async resume(): Promise<Entrance | undefined> {
    const grant = await this.shared.ask();
    if (!grant) return undefined;
    try {
      return await this.enter(grant);
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  async header(): Promise<string> {
    const grant = this.shared.current;
    if (grant?.refresh && (grant.expires ?? Infinity) - this.ground.clock.now() < MARGIN) {
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
      if (renewed) await this.shared.keep(renewed);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
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
    await this.shared.keep({ ...grant, personId: person.id });
    return { person, bearer: this };
  }

  private async personOf(authorization: string): Promise<Person> {
    return (await this.ground.ask('/users/self', { authorization })) as Person;
  }

  private async fetchGrant(form: Record<string, string>): Promise<Grant | undefined> {
    const body = new URLSearchParams(form);
    const answer = await this.ground.ask('/openid/token', { method: 'POST', body });
    return grantOf(answer, this.ground.clock.now());
  }

  private async revokeGrant({ access, personId }: Grant): Promise<boolean> {
    const authorization = `Bearer ${access}`;
    try {
      const path = `/users/${personId}/tokens`;
      const tokens = (await this.ground.ask(path, { authorization })) as readonly Token[];
      const token = tokens.find(({ access_token }) => access_token === access);
      if (!token) return false;
      await this.ground.ask(`${path}/${token.id}`, { method: 'DELETE', authorization });
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }
}

const NONE = { access: '' } as Grant;

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal';
