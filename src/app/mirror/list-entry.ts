import { computed, signal } from '@angular/core';
import type { Server } from '../api/server';
import type { Answer } from '../api/wire';
import { Entry } from './entry';
import type { ListAsk } from './known';
import { type KnownPages, Pages, type PageSizes, TOTAL_ONLY } from './pages';
import { sameElements, sameRows } from './same';
import type { Identified, Table } from './table';
import { rowsOf } from './understood';

const AT_ONCE = 2;

/** How much of a list is wanted when nobody says more: its first page, all of it, or only how long it is. */
export type Reach = 'first' | 'all' | 'total';

const SIZES: Readonly<Record<Reach, PageSizes>> = {
  first: { first: 60, next: 200 },
  total: { first: 60, next: 200 },
  all: { first: 500, next: 500 },
};

/**
 * The rows of a list by position, fetched page by page. Each look at the list begins a new generation: pages of
 * an older one are shown until they have been fetched again.
 */
export class ListEntry<Row extends Identified> extends Entry {
  private readonly ids = signal<KnownPages>(new Map());
  private readonly counted = signal<number | undefined>(undefined);
  private readonly pages: Pages;
  private readonly underWay = new Map<number, AbortController>();
  /** The generation in which each page came, that of TOTAL_ONLY being the total's. */
  private readonly arrived = new Map<number, number>();
  private generation = 0;
  private from = 0;
  private to: number;

  readonly total = this.counted.asReadonly();
  readonly rows = computed(() => this.known(), { equal: sameElements });
  /** All rows, once they are there. */
  readonly whole = computed(
    () => (this.hasAllPages() ? this.rows().filter((row) => row !== undefined) : undefined),
    { equal: sameRows },
  );
  protected override readonly hasValue = computed(() =>
    this.reach === 'all'
      ? this.whole() !== undefined
      : this.counted() !== undefined || this.rows().length > 0,
  );

  constructor(
    private readonly server: Server,
    readonly table: Table<Row>,
    private readonly question: ListAsk,
    private readonly reach: Reach,
    lasting: boolean,
  ) {
    super(lasting);
    this.pages = new Pages(question.paging, SIZES[reach]);
    this.to = initialEnd(reach);
  }

  protected override get busy(): boolean {
    return this.underWay.size > 0;
  }

  override get weight(): number {
    return Array.from(this.ids().values()).reduce((sum, { length }) => sum + length, 1);
  }

  override heldIds(): readonly number[] {
    return [...this.ids().values()].flat().filter((id) => id !== undefined);
  }

  /** Positions that somebody looks at, `to` not among them. */
  need(from: number, to: number): void {
    [this.from, this.to] = [from, to];
    this.askSoon();
  }

  protected override ask(): void {
    const missing = this.missing();
    for (const [page, abort] of this.underWay) {
      if (missing.has(page)) continue;
      abort.abort();
      this.underWay.delete(page);
    }
    for (const page of missing) {
      if (this.underWay.size >= AT_ONCE) break;
      if (!this.underWay.has(page)) void this.fetch(page);
    }
    if (missing.size === 0) this.confirm();
  }

  protected override cancel(): void {
    this.drop();
    [this.from, this.to] = [0, initialEnd(this.reach)];
  }

  protected override expire(): void {
    this.generation++;
    this.drop();
  }

  protected override empty(): void {
    this.ids.set(new Map());
    this.counted.set(undefined);
  }

  private drop(): void {
    for (const abort of this.underWay.values()) abort.abort();
    this.underWay.clear();
  }

  /** The pages to fetch, in order. */
  private missing(): ReadonlySet<number> {
    if (this.to === 0) return new Set(this.isCurrent(TOTAL_ONLY) ? [] : [TOTAL_ONLY]);
    const ids = this.ids();
    const last = Math.max(0, Math.min(this.to, this.counted() ?? this.end() + 1) - 1);
    const lastPage = this.pages.at(last);
    const missing = new Set<number>();
    for (let page = this.pages.at(Math.min(this.from, last)); page <= lastPage; page++) {
      const reachable = this.pages.reachable(page, ids);
      if (!this.isCurrent(page) && !this.isCurrent(reachable)) missing.add(reachable);
    }
    return missing;
  }

  private isCurrent(page: number): boolean {
    return this.arrived.get(page) === this.generation;
  }

  private async fetch(page: number): Promise<void> {
    const abort = new AbortController();
    this.underWay.set(page, abort);
    const { path, params } = this.question;
    const asked = { ...params, ...this.pages.params(page, this.ids()) };
    try {
      const answer = await this.server.get(path, asked, abort.signal);
      this.underWay.delete(page);
      this.take(page, answer);
      this.askSoon();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.underWay.delete(page);
      this.fail(error);
    }
  }

  private take(page: number, answer: Answer): void {
    // The row after which we asked is gone, and the server answered its first page: begin again.
    if (answer.markerLost) {
      this.ids.set(new Map());
      this.expire();
      return;
    }
    const rows = rowsOf(answer.body) as readonly Row[];
    this.table.merge(rows);
    this.count(this.totalAfter(page, rows.length, answer));
    this.arrived.set(page, this.generation);
    this.place(page, rows);
  }

  /** The total as this answer has it; undefined while more may follow. */
  private totalAfter(page: number, length: number, { total }: Answer): number | undefined {
    if (page === TOTAL_ONLY) return total;
    const end = this.pages.start(page) + length;
    if (this.question.paging === 'whole') return end;
    if (total !== undefined || length < this.pages.size(page)) return total ?? end;
    const before = this.counted();
    return before !== undefined && end < before ? before : undefined;
  }

  private count(total: number | undefined): void {
    const before = this.isCurrent(TOTAL_ONLY) ? this.counted() : undefined;
    // The list grew or shrank while it was read: the pages before and behind have moved.
    if (before !== undefined && total !== undefined && total !== before) this.expire();
    this.arrived.set(TOTAL_ONLY, this.generation);
    this.counted.set(total);
  }

  private place(page: number, rows: readonly Row[]): void {
    const here = new Set<number | undefined>(rows.map((row) => row.id));
    const ids = new Map(this.ids());
    for (const [other, known] of ids) {
      if (!this.isCurrent(other)) ids.set(other, withoutAny(known, here));
    }
    ids.set(
      page,
      rows.map((row) => row.id),
    );
    this.ids.set(ids);
  }

  private hasAllPages(): boolean {
    const total = this.counted();
    if (total === undefined) return false;
    const ids = this.ids();
    for (let page = 0; this.pages.start(page) < total; page++) if (!ids.has(page)) return false;
    return true;
  }

  /** The position after the last that is known. */
  private end(): number {
    return Math.max(
      0,
      ...Array.from(this.ids(), ([page, { length }]) => this.pages.start(page) + length),
    );
  }

  private known(): (Row | undefined)[] {
    const end = this.end();
    const rows = new Array<Row | undefined>(this.counted() ?? (end > 0 ? end + 1 : 0));
    rows.fill(undefined);
    for (const [page, ids] of this.ids()) {
      const start = this.pages.start(page);
      ids.forEach((id, index) => {
        const position = start + index;
        if (id !== undefined && position < rows.length) rows[position] = this.table.get(id);
      });
    }
    return rows;
  }
}

/** Rows that stand elsewhere now leave a gap where an older answer had them. */
function withoutAny(known: readonly (number | undefined)[], gone: ReadonlySet<number | undefined>) {
  return known.some((id) => gone.has(id))
    ? known.map((id) => (gone.has(id) ? undefined : id))
    : known;
}

function initialEnd(reach: Reach): number {
  if (reach === 'all') return Infinity;
  return reach === 'total' ? 0 : 1;
}
