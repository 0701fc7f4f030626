import { effect, inject, Service, signal, untracked } from '@angular/core';
import { Refusal } from '../api/refusal';
import { Session } from './session';

/** Why the page asks somebody to sign in where they are. */
export interface Asked {
  /** What happens to what they typed, in a sentence. */
  readonly kept: string | undefined;
}

/** `other`: somebody else signed in than was there before. */
export type Outcome = 'same' | 'other' | 'declined';

/** Signing in without leaving the page: a dialog asks, and what waits for it goes on. */
@Service()
export class SignInAgain {
  private readonly session = inject(Session);
  private readonly wanted = signal<Asked | undefined>(undefined);
  private readonly waiting = new Set<(outcome: Outcome) => void>();
  private before: number | undefined;

  readonly asked = this.wanted.asReadonly();

  constructor() {
    effect(() => {
      if (this.wanted() && this.session.state() === 'signedIn') {
        untracked(() => {
          this.finish();
        });
      }
    });
  }

  ask(kept?: string): Promise<Outcome> {
    if (!this.wanted()) {
      this.before = this.session.person()?.id;
      this.wanted.set({ kept });
    }
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  decline(): void {
    this.end('declined');
  }

  /**
   * Runs a write, and where it needs somebody to sign in asks for that and runs it then. Throws the Refusal where
   * nobody does, or somebody else than before: nothing is sent in another's name.
   */
  async write<T>(kept: string, work: () => Promise<T>): Promise<T> {
    if (this.session.state() === 'nobody') await this.signedIn(kept, nobody());
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const over = error instanceof Refusal && error.kind === 'unauthorised';
        if (!over || this.session.state() === 'signedIn') throw error;
        await this.signedIn(kept, error);
      }
    }
  }

  private async signedIn(kept: string, otherwise: Refusal): Promise<void> {
    const outcome = await this.ask(kept);
    if (outcome === 'declined') throw otherwise;
    if (outcome === 'other') throw somebodyElse(this.session.person()?.full_name);
  }

  private finish(): void {
    const now = this.session.person()?.id;
    this.end(this.before === undefined || this.before === now ? 'same' : 'other');
  }

  private end(outcome: Outcome): void {
    this.wanted.set(undefined);
    for (const resolve of this.waiting) resolve(outcome);
    this.waiting.clear();
  }
}

const nobody = () => new Refusal('unauthorised', 401, 'Nobody is signed in.');

const somebodyElse = (name: string | null | undefined) =>
  new Refusal('unauthorised', 401, `${name ?? 'Somebody else'} is signed in now.`);
