import type { Params } from '../api/address';
import type { Paging } from './known';

/** How long the pages of a list are: a short first one shows early, longer ones follow. */
export interface PageSizes {
  readonly first: number;
  readonly next: number;
}

/** Ids by page, undefined where one has moved away. */
export type KnownPages = ReadonlyMap<number, readonly (number | undefined)[]>;

/** Asks for the total only (`limit=0`); comes before page 0. */
export const TOTAL_ONLY = -1;

/** The pages of a list: which page holds a position, and what to ask for. */
export class Pages {
  private readonly sizes: PageSizes;

  constructor(
    private readonly paging: Paging,
    sizes: PageSizes,
  ) {
    this.sizes = paging === 'whole' ? { first: Infinity, next: Infinity } : sizes;
  }

  at(position: number): number {
    const { first, next } = this.sizes;
    return position < first ? 0 : 1 + Math.floor((position - first) / next);
  }

  start(page: number): number {
    return page <= 0 ? 0 : this.sizes.first + (page - 1) * this.sizes.next;
  }

  size(page: number): number {
    if (page === TOTAL_ONLY) return 0;
    return page === 0 ? this.sizes.first : this.sizes.next;
  }

  /** `page` where it can be asked for, else the earlier one whose last row must be known first. */
  reachable(page: number, known: KnownPages): number {
    let reachable = page;
    if (this.paging === 'marker')
      while (reachable > 0 && !lastOf(known, reachable - 1)) reachable--;
    return reachable;
  }

  params(page: number, known: KnownPages): Params {
    if (page !== TOTAL_ONLY && this.paging === 'whole') return {};
    const limit = this.size(page);
    if (page <= 0) return { limit };
    if (this.paging === 'offset') return { limit, offset: this.start(page) };
    return { limit, marker: lastOf(known, page - 1) };
  }
}

const lastOf = (known: KnownPages, page: number) => known.get(page)?.at(-1);
