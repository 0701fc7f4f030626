import { computed, signal, type Signal } from '@angular/core';
import { Refusal } from '../api/refusal';
import type { Freshness } from './known';

/** What an entry needs of its table when room is short. */
export interface Rows {
  keepOnly(ids: ReadonlySet<number>): void;
  clear(): void;
}

/**
 * A question with what is known of its answer, shared by all who ask it. It is asked when the first one looks,
 * and again when somebody looks anew. What nobody looks at any more is cancelled, and kept until room is short.
 */
export abstract class Entry {
  abstract readonly table: Rows;
  private readonly checked = signal(false);
  private readonly refused = signal<Refusal | undefined>(undefined);
  private watchers = 0;
  private scheduled = false;

  readonly refusal = this.refused.asReadonly();
  readonly freshness = computed<Freshness>(() => {
    if (this.refused()) return 'failed';
    if (this.checked()) return 'fresh';
    return this.hasValue() ? 'stale' : 'loading';
  });

  /** `lasting`: one answer holds for the session, as with directories. */
  constructor(private readonly lasting: boolean) {}

  protected abstract readonly hasValue: Signal<boolean>;
  protected abstract readonly busy: boolean;
  /** Starts what is wanted and not yet under way. */
  protected abstract ask(): void;
  /** Ends what is under way. */
  protected abstract cancel(): void;
  /** Makes what is known stale. */
  protected abstract expire(): void;
  /** Drops which rows are known. */
  protected abstract empty(): void;

  get watched(): boolean {
    return this.watchers > 0;
  }

  /** What it takes of the room, about as many rows. */
  abstract readonly weight: number;
  /** The rows that must stay in the table for this entry. */
  abstract heldIds(): readonly number[];

  watch(): void {
    this.watchers++;
    if (this.watchers > 1 || this.busy) return;
    if (this.lasting && this.checked()) return;
    this.refresh();
  }

  leave(): void {
    this.watchers--;
    // Whoever follows in the same moment, as on a change of the page, goes on with what is under way.
    queueMicrotask(() => {
      if (this.watched) return;
      if (!this.lasting) this.checked.set(false);
      this.cancel();
    });
  }

  /** Nothing of what is known holds for who looks now. */
  forget(): void {
    this.empty();
    this.refresh();
  }

  refresh(): void {
    this.checked.set(false);
    this.refused.set(undefined);
    this.expire();
    this.askSoon();
  }

  /** In a moment, so that what is needed can be said first. */
  protected askSoon(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      if (this.watched && !this.refused()) this.ask();
    });
  }

  protected confirm(): void {
    this.checked.set(true);
  }

  protected fail(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    this.refused.set(error);
  }
}
