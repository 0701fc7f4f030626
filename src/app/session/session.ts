import {
  computed,
  DestroyRef,
  effect,
  inject,
  InjectionToken,
  Injector,
  PendingTasks,
  Service,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { Clock } from '../api/clock';
import { Connection } from '../api/connection';
import { Credentials, type Holder } from '../api/credentials';
import { Refusal } from '../api/refusal';
import { Server } from '../api/server';
import { SETTINGS } from '../api/settings';
import { type Question, Wire } from '../api/wire';
import type { Bearer, Entrance, SignedIn } from './bearer';
import { Tabs, type Word } from './tabs';
import type { Tokens } from './token/tokens';
import { Trace } from './trace';

/**
 * `unknown`: somebody may be, the server is being asked. `over`: somebody was, and what they see and typed stays
 * until they sign in again or leave.
 */
export type Standing = 'unknown' | 'nobody' | 'signedIn' | 'over';

/** What the page must say: the session ended at the server, or a reload lost the token; signed out in another tab. */
export type Notice = 'over' | 'reload' | 'elsewhere' | 'unrevoked';

/** The browser came back from the original's sign-in, with a code for a token. See token/returned.ts. */
export interface Returned {
  readonly code: string;
  readonly return: string;
  /** Proves to our service that the code is for this tab. */
  readonly verifier?: string;
}
export const RETURNED = new InjectionToken<Returned>('returned');

/** Who is signed in. Reading needs nobody. Data that a person sees is keyed by `who`. */
@Service()
export class Session implements Holder {
  private readonly apiBase = inject(SETTINGS).apiBase;
  private readonly clock = inject(Clock);
  private readonly connection = inject(Connection);
  private readonly life = inject(DestroyRef);
  private readonly server = inject(Server);
  private readonly wire = inject(Wire);
  private readonly injector = inject(Injector);
  private readonly pending = inject(PendingTasks);
  private readonly tabs = inject(Tabs);
  private readonly trace = inject(Trace);
  private readonly now = signal<{ state: Standing; person?: SignedIn }>({ state: 'nobody' });
  private readonly said = signal<Notice | undefined>(undefined);
  private made: Promise<Tokens> | undefined;
  private taken: (() => void) | undefined;
  private wasTaken = false;
  private bearer: Bearer | undefined;
  private asking: Promise<void> | undefined;
  private entering: Promise<void> | undefined;

  readonly state = computed(() => this.now().state);
  /** Who is, and after the end of a session who was. */
  readonly person = computed(() => this.now().person);
  /** The person's id, 0 for nobody; undefined while that is not known. */
  readonly who = computed(() =>
    this.state() === 'unknown' ? undefined : (this.person()?.id ?? 0),
  );
  readonly notice = this.said.asReadonly();

  constructor() {
    inject(Credentials).keep(this);
    this.tabs.hear((word) => {
      this.hear(word);
    });
    this.begin(inject(RETURNED, { optional: true }));
    effect(() => {
      if (this.connection.returns() > 0 && untracked(this.state) !== 'nobody' && !this.bearer)
        void this.renew();
    });
  }

  /** Somebody signed in here: the other tabs are told. */
  enter(entrance: Entrance): void {
    this.take(entrance);
    this.announce();
  }

  /** Signs in with a token that somebody pasted, for as long as a page is open. Throws the Refusal. */
  async paste(token: string): Promise<void> {
    this.enter(await (await this.tokens()).paste(token));
  }

  /** Tells the other tabs that somebody is signed in. */
  announce(): void {
    this.tabs.say({ kind: 'in', by: this.bearer ? 'token' : 'cookie' });
  }

  /** The page is being left for a sign-in that ends in a cookie. */
  expect(): void {
    this.trace.leave({ by: 'cookie' });
  }

  /** The same from a window that closes then: with a token not before another tab has it. */
  async handOver(): Promise<void> {
    const taken = new Promise<void>((resolve) => {
      this.taken = resolve;
    });
    this.announce();
    // It may have been at the first word of it, before anybody waited.
    if (this.bearer && !this.wasTaken) await taken;
  }

  /** Asks the server whose cookie this is. No word from it is no sign-out. */
  renew(): Promise<void> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** Ends the session at the server, then here. Throws the Refusal where a server could not end it. */
  async signOut(): Promise<void> {
    const told = this.bearer ? await this.bearer.revoke() : await this.revokeCookie();
    const id = this.person()?.id;
    this.leave(told ? undefined : 'unrevoked');
    if (id !== undefined) this.tabs.say({ kind: 'out', id });
  }

  /** Nobody is signed in here any more; what was kept for them goes. */
  leave(notice?: Notice): void {
    this.bearer = undefined;
    this.trace.wipe();
    this.now.set({ state: 'nobody' });
    this.said.set(notice);
    void this.whilePending(async () => (await import('./clean')).clean());
  }

  dismissNotice(): void {
    this.said.set(undefined);
  }

  async header(): Promise<string | undefined> {
    await this.entering;
    return this.bearer?.header();
  }

  async refused(sent: string | undefined): Promise<boolean> {
    const { bearer } = this;
    if (bearer && sent !== undefined) {
      if (!(await bearer.renew(sent)) && this.bearer === bearer) this.end('over');
    } else if (!bearer && this.state() !== 'nobody') await this.renew();
    return true;
  }

  private begin(returned: Returned | null): void {
    const signs = this.trace.read();
    if (returned) {
      this.now.set({ state: 'unknown' });
      this.entering = this.whilePending(() => this.exchange(returned));
    } else if (signs) {
      const { person, by } = signs;
      this.now.set(person ? { state: 'signedIn', person } : { state: 'unknown' });
      if (by === 'cookie') void this.renew();
      else this.entering = this.whilePending(() => this.resume());
    }
  }

  private async ask(): Promise<void> {
    try {
      const { body } = await this.server.get('/login/session', {}, new AbortController().signal);
      const { person } = body as { person: SignedIn | null };
      if (this.bearer) return;
      if (person) this.take({ person });
      else this.end('over');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'notFound') this.end('over');
    }
  }

  private take({ person, bearer }: Entrance): void {
    this.bearer = bearer;
    this.trace.leave({ by: bearer ? 'token' : 'cookie', person });
    this.said.set(undefined);
    this.now.set({ state: 'signedIn', person });
  }

  private end(notice: Notice): void {
    const { state, person } = this.now();
    // The page may be on its way to a sign-in, which its trace says.
    if (state === 'nobody') return;
    this.bearer = undefined;
    this.trace.wipe();
    if (state === 'unknown') this.now.set({ state: 'nobody' });
    if (state !== 'signedIn' || !person) return;
    this.now.set({ state: 'over', person });
    this.said.set(notice);
  }

  private async revokeCookie(): Promise<true> {
    try {
      await this.server.send('DELETE', '/login/session');
    } catch (error) {
      // Where there is no session any more there is none to end.
      const gone = error instanceof Refusal && /^(unauthorised|notFound)$/.test(error.kind);
      if (!gone) throw error;
    }
    return true;
  }

  private hear(word: Word): void {
    if (word.kind === 'took') {
      this.wasTaken = true;
      this.taken?.();
    } else if (word.kind === 'out') {
      if (this.person()?.id === word.id) this.leave('elsewhere');
    } else if (this.bearer) return;
    else if (word.by === 'cookie') void this.renew();
    else this.entering = this.whilePending(() => this.takeOver());
  }

  private async exchange(returned: Returned): Promise<void> {
    const tokens = await this.tokens();
    const outcome = await tokens.exchange(returned);
    if ('person' in outcome) {
      this.enter(outcome);
      return;
    }
    this.end('over');
    const queryParams = { error: outcome.error, return: returned.return };
    void this.injector.get(Router).navigate(['/login'], { queryParams });
  }

  /** A token is never on disk: after a reload another tab may have it. */
  private async resume(): Promise<void> {
    const entrance = await (await this.tokens()).resume();
    if (entrance) this.take(entrance);
    else this.end('reload');
  }

  private async takeOver(): Promise<void> {
    await this.resume();
    if (this.bearer) this.tabs.say({ kind: 'took' });
  }

  private async whilePending(work: () => Promise<void>): Promise<void> {
    const done = this.pending.add();
    try {
      await work();
    } finally {
      done();
    }
  }

  private async tokens(): Promise<Tokens> {
    this.made ??= this.makeTokens();
    return this.made;
  }

  private async makeTokens(): Promise<Tokens> {
    const { Tokens } = await import('./token/tokens');
    const tokens = new Tokens({
      apiBase: this.apiBase,
      clock: this.clock,
      ask: (path, question) => this.askPlainly(path, question),
    });
    this.life.onDestroy(() => {
      tokens.close();
    });
    return tokens;
  }

  private async askPlainly(path: string, question: Question): Promise<unknown> {
    const { signal } = new AbortController();
    const { body } = await this.connection.watch(() => this.wire.ask(path, signal, question));
    return body;
  }
}
