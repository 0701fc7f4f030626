import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Refusal } from '../../data/known';
import { Session } from '../../session/session';
import { SignInWays } from '../../session/ways';
import { Note } from '../../ui/page/note';
import { Skeleton } from '../../ui/page/skeleton';
import { initials } from '../../ui/person/person-name';
import { DemoPeople } from './demo-people';
import { PasteToken } from './paste-token';

/** The ways to sign in that this server offers, with what went wrong on them. */
@Component({
  selector: 'app-sign-in-ways',
  imports: [DemoPeople, Note, PasteToken, Skeleton],
  templateUrl: './sign-in-ways.html',
  styleUrl: './sign-in-ways.scss',
})
export class SignInWaysList {
  /** Two may stand on one page. */
  readonly tokenId = input('token');
  /** Somebody wants to go to a provider, undefined being the one that the server leads to. */
  readonly wanted = output<string | undefined>();

  private readonly session = inject(Session);
  protected readonly ways = inject(SignInWays);
  protected readonly trouble = signal<string | undefined>(undefined);
  protected readonly refusal = computed(() =>
    this.ways.choices() ? undefined : this.ways.refusal(),
  );
  protected readonly providers = computed(() => {
    const listed = this.ways.choices()?.providers ?? [];
    const single = this.ways.isOriginal()
      ? [{ id: undefined, name: 'the account of this server' }]
      : [];
    return [...listed, ...single].map((one) => ({ ...one, initials: initials(one.name) }));
  });
  // Their cookie does not travel to other sites.
  protected readonly demo = computed(() =>
    this.ways.kind() === 'cookie' ? this.ways.choices()?.demo : undefined,
  );

  /** Where there is no choice, its button is the page's. */
  protected readonly only = computed(() => this.providers().length === 1);
  /** Whether there is another way than a token. */
  protected readonly hasOther = computed(() => this.providers().length > 0 || Boolean(this.demo()));

  protected be(id: number): Promise<void> {
    return this.attempt(() => this.ways.beDemoPerson(id));
  }

  protected paste(token: string): Promise<void> {
    return this.attempt(() => this.session.paste(token));
  }

  private async attempt(enter: () => Promise<void>): Promise<void> {
    this.trouble.set(undefined);
    try {
      await enter();
    } catch (error) {
      this.trouble.set(wordsOf(error as Refusal));
    }
  }
}

function wordsOf({ kind, message }: Refusal): string {
  if (kind === 'unauthorised') return 'The server does not take this token. It may have ended.';
  if (kind === 'unreachable') return 'The server does not answer. Try again when it does.';
  return message;
}
