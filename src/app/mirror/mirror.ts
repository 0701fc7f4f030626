import { computed, effect, inject, Service, type Signal, untracked } from '@angular/core';
import { addressOf } from '../api/address';
import { Connection } from '../api/connection';
import { Refusal } from '../api/refusal';
import { Server } from '../api/server';
import { Session } from '../session/session';
import type { Entry } from './entry';
import type { Freshness, Known, KnownList, ListAsk, RowAsk } from './known';
import { ListEntry, type Reach } from './list-entry';
import { Room } from './room';
import { RowEntry } from './row-entry';
import { sameElements, sameRows } from './same';
import type { Identified, Table } from './table';
import { isAsked, PENDING, type Wanted } from './wanted';

const NOBODY = 0;
const NO_ROWS: readonly never[] = [];

/** From best to worst, for what is put together from several answers. */
const ORDER: readonly Freshness[] = ['fresh', 'stale', 'loading', 'failed'];

interface Watched<E> {
  readonly asked: Signal<boolean>;
  readonly entries: Signal<readonly E[]>;
  readonly state: Pick<Known<unknown>, 'freshness' | 'refusal' | 'refresh'>;
}

/**
 * The local copy of the server's rows: questions by their address, rows in tables by id. Ask in an injection
 * context, as in a field of a component: what is asked follows the signals that `wanted` reads, for as long as
 * that context lives.
 */
@Service()
export class Mirror {
  private readonly server = inject(Server);
  private readonly room = new Room();

  constructor() {
    const { returns } = inject(Connection);
    effect(() => {
      if (returns() > 0)
        untracked(() => {
          this.askAgain();
        });
    });
    this.keepTo(inject(Session).who);
  }

  /** One row by its own address. */
  row<Row extends Identified>(table: Table<Row>, wanted: () => Wanted<RowAsk<Row>>): Known<Row> {
    const { entries, state } = this.watch(wanted, (ask) => [this.rowEntry(table, ask)]);
    return { value: computed(() => entries()[0]?.value()), ...state };
  }

  /**
   * All rows of one or several lists, one list after the other; undefined until all are there. `lasting`: an
   * answer holds for the session.
   */
  rows<Row extends Identified>(
    table: Table<Row>,
    wanted: () => Wanted<readonly ListAsk[]>,
    lasting = false,
  ): Known<readonly Row[]> {
    const { asked, entries, state } = this.watch(wanted, (asks) =>
      asks.map((ask) => this.listEntry(table, ask, 'all', lasting)),
    );
    const value = computed(() => (asked() ? allOf(entries()) : undefined), { equal: sameRows });
    return { value, ...state };
  }

  /** A list, of which the part that is looked at is fetched. */
  list<Row extends Identified>(table: Table<Row>, wanted: () => Wanted<ListAsk>): KnownList<Row> {
    const { entries, state } = this.watch(wanted, (ask) => [this.listEntry(table, ask, 'first')]);
    let looked: readonly [number, number] | undefined;
    // Who looks at rows 300 to 340 still does so when the question changes.
    effect(() => {
      for (const entry of entries()) if (looked) entry.need(...looked);
    });
    return {
      rows: computed(() => entries()[0]?.rows() ?? NO_ROWS),
      total: computed(() => entries()[0]?.total()),
      need: (from, to) => {
        looked = [from, to];
        for (const entry of untracked(entries)) entry.need(from, to);
      },
      ...state,
    };
  }

  /** How long a list is, without its rows; undefined also where the server does not say. */
  total<Row extends Identified>(table: Table<Row>, wanted: () => Wanted<ListAsk>): Known<number> {
    const { entries, state } = this.watch(wanted, (ask) => [this.listEntry(table, ask, 'total')]);
    return { value: computed(() => entries()[0]?.total()), ...state };
  }

  private rowEntry<Row extends Identified>(table: Table<Row>, ask: RowAsk<Row>) {
    const key = `row ${addressOf(ask.path, ask.params)}`;
    return this.room.entry(key, () => new RowEntry(this.server, table, ask));
  }

  private listEntry<Row extends Identified>(
    table: Table<Row>,
    ask: ListAsk,
    reach: Reach,
    lasting = false,
  ) {
    const key = `${reach} ${addressOf(ask.path, ask.params)}`;
    return this.room.entry(key, () => new ListEntry(this.server, table, ask, reach, lasting));
  }

  private watch<Asked extends object, E extends Entry>(
    wanted: () => Wanted<Asked>,
    find: (asked: Asked) => readonly E[],
  ): Watched<E> {
    const current = computed(wanted);
    const entries = computed(
      () => {
        const asked = current();
        return isAsked(asked) ? find(asked) : [];
      },
      { equal: sameElements },
    );
    this.follow(entries);
    const asked = computed(() => isAsked(current()));
    return { asked, entries, state: stateOf(current, entries) };
  }

  private follow(entries: Signal<readonly Entry[]>): void {
    effect((onCleanup) => {
      const watched = entries();
      untracked(() => {
        for (const entry of watched) entry.watch();
      });
      onCleanup(() => {
        for (const entry of watched) entry.leave();
        queueMicrotask(() => {
          this.room.tidy();
        });
      });
    });
  }

  /**
   * What one person may see is not for the next; what nobody in particular may see is for all. While it is not
   * known who looks, rows are theirs already.
   */
  private keepTo(who: Signal<number | undefined>): void {
    let owner: number | undefined;
    effect(() => {
      const now = who();
      if (owner !== undefined && now !== undefined && now !== owner) {
        const before = owner;
        untracked(() => {
          if (before === NOBODY) this.room.renew();
          else this.room.clear();
        });
      }
      owner = now ?? owner;
    });
  }

  /** After a time without a server: what somebody looks at and could not be had. */
  private askAgain(): void {
    for (const entry of this.room.all()) {
      if (entry.watched && entry.refusal()?.kind === 'unreachable') entry.refresh();
    }
  }
}

function stateOf(
  current: Signal<Wanted<object>>,
  entries: Signal<readonly Entry[]>,
): Watched<Entry>['state'] {
  return {
    freshness: computed(() => {
      const wanted = current();
      if (wanted === undefined) return 'unknown';
      if (wanted === PENDING) return 'loading';
      if (wanted instanceof Refusal) return 'failed';
      const places = entries().map((entry) => ORDER.indexOf(entry.freshness()));
      return ORDER[Math.max(0, ...places)] ?? 'fresh';
    }),
    refusal: computed(() => {
      const wanted = current();
      if (wanted instanceof Refusal) return wanted;
      return entries()
        .map((entry) => entry.refusal())
        .find((refusal) => refusal !== undefined);
    }),
    refresh: () => {
      for (const entry of untracked(entries)) entry.refresh();
    },
  };
}

function allOf<Row extends Identified>(
  entries: readonly ListEntry<Row>[],
): readonly Row[] | undefined {
  const parts = entries.map((entry) => entry.whole());
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
