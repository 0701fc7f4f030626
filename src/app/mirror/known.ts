import type { Signal } from '@angular/core';
import type { Params } from '../api/address';
import type { Refusal } from '../api/refusal';

/**
 * `unknown`: nothing was asked (the query is undefined). `loading`: asked, nothing to show yet. `stale`: there
 * is something to show, and the server is being asked whether it still holds. `failed`: see the refusal; what
 * was known before may still be shown.
 */
export type Freshness = 'unknown' | 'loading' | 'stale' | 'fresh' | 'failed';

/** Something of the server's as this client knows it now. */
export interface Known<T> {
  readonly value: Signal<T | undefined>;
  readonly freshness: Signal<Freshness>;
  readonly refusal: Signal<Refusal | undefined>;
  /** Asks the server again; what is known stays until the answer comes. */
  refresh(): void;
}

/** A list of any length, of which the part that somebody looks at is fetched. */
export interface KnownList<Row> {
  /**
   * As long as the total once that is known; undefined where a row was not fetched yet. While the total is not
   * known (searches of the original), one undefined row at the end stands for what may follow.
   */
  readonly rows: Signal<readonly (Row | undefined)[]>;
  readonly total: Signal<number | undefined>;
  readonly freshness: Signal<Freshness>;
  readonly refusal: Signal<Refusal | undefined>;
  /** Says which rows are looked at: `from` up to but without `to`. Others that are on their way are cancelled. */
  need(from: number, to: number): void;
  refresh(): void;
}

/** A question to the server. */
export interface Ask {
  /** Below the base address: `/stories`. */
  readonly path: string;
  /** Without limit, offset and marker. */
  readonly params?: Params;
}

/** How a list is fetched: page by page at an offset or after the last row seen, or whole in one answer. */
export type Paging = 'offset' | 'marker' | 'whole';

export interface ListAsk extends Ask {
  readonly paging: Paging;
}

export interface RowAsk<Row> extends Ask {
  /** Finds the row among those known already, so that it shows before the answer: its id or what tells it. */
  readonly known?: number | ((row: Row) => boolean);
}
