import type { Params } from '../api/address';
import type { Paging } from './known';

/** How long the pages of a list are: a short first one shows early, longer ones follow. */
export interface PageSizes {
  readonly first: number;
  readonly next: number;
}

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
  reachable(page: number, ids: readonly (number | undefined)[]): number {
    let reachable = page;
    while (this.paging === 'marker' && reachable > 0 && !ids[this.start(reachable) - 1])
      reachable--;
    return reachable;
  }

  params(page: number, ids: readonly (number | undefined)[]): Params {
    if (page !== TOTAL_ONLY && this.paging === 'whole') return {};
    const [start, limit] = [this.start(page), this.size(page)];
    if (start === 0) return { limit };
    return this.paging === 'offset' ? { limit, offset: start } : { limit, marker: ids[start - 1] };
  }
}
