import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import type { Token } from '@storyboard/contract/person';
import { Clock } from '../../data/clock';
import type { Refusal } from '../../data/known';
import { PersonalTokens } from '../../data/profile/personal-tokens';
import { Trouble } from '../../lists/trouble/trouble';
import { Copy } from '../../ui/controls/copy';
import { KeepsFocus } from '../../ui/controls/keeps-focus';
import { Note } from '../../ui/page/note';
import { Skeleton } from '../../ui/page/skeleton';
import { TimeAgo } from '../../ui/time/time-ago';
import { exactly, instantOf } from '../../ui/time/ago';
import { now } from '../../ui/time/now';
import { endOf, LIFETIMES } from './lifetimes';

/** Revoking cannot be taken back, so it waits this long, in ms, for a second thought. */
const SECOND_THOUGHT = 5000;

/** Tokens for scripts. A secret is shown once, when it is made. */
@Component({
  selector: 'app-token-list',
  imports: [Copy, KeepsFocus, Note, Skeleton, TimeAgo, Trouble],
  templateUrl: './token-list.html',
  styleUrls: ['./token-list.scss', '../list-on-phones.scss'],
})
export class TokenList {
  private readonly clock = inject(Clock);
  private readonly tokens = inject(PersonalTokens);
  private readonly going = new Map<number, AbortController>();
  protected readonly known = this.tokens.mine();
  protected readonly lifetimes = LIFETIMES;
  protected readonly seconds = signal<number>(LIFETIMES[3].seconds);
  protected readonly secret = signal<string | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly waiting = signal<ReadonlySet<number>>(new Set());
  protected readonly rows = computed(() =>
    [...(this.known.value() ?? [])]
      .sort((a, b) => b.id - a.id)
      .map((token) => ({ token, ...endingOf(token) })),
  );

  constructor() {
    // Who leaves the page has had their second thought.
    inject(DestroyRef).onDestroy(() => {
      for (const wait of this.going.values()) wait.abort('now');
    });
  }

  protected async issue(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      this.secret.set(await this.tokens.issue(this.seconds()));
    });
  }

  protected async revoke(token: Token): Promise<void> {
    const wait = new AbortController();
    this.going.set(token.id, wait);
    this.waiting.update((ids) => new Set([...ids, token.id]));
    await this.clock.sleep(SECOND_THOUGHT, wait.signal);
    if (wait.signal.reason !== 'undo') await this.attempt(() => this.tokens.revoke(token));
    this.going.delete(token.id);
    this.waiting.update((ids) => new Set([...ids].filter((id) => id !== token.id)));
  }

  protected undo({ id }: Token): void {
    this.going.get(id)?.abort('undo');
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
      this.known.refresh();
    } catch (error) {
      this.refusal.set(error as Refusal);
    }
  }
}

function endingOf({ created_at, expires_in }: Token) {
  const end = endOf(created_at, expires_in);
  const at = instantOf(end);
  return { ended: at !== undefined && at <= now(), ends: at === undefined ? '' : exactly(at) };
}
