import {
  computed,
  DestroyRef,
  effect,
  inject,
  linkedSignal,
  type Signal,
  untracked,
} from '@angular/core';
import { Clock } from '../../data/clock';
import { People } from '../../data/people';
import type { FilteredList, Known } from '../../data/known';
import type { AddressParams, Criteria } from '../../data/queries/criteria';
import { grouped, counted } from '../../ui/grouped';
import {
  addressWith,
  type Filter,
  filtersIn,
  type Fixed,
  valueInWords,
} from '../filters/filters-in';
import { ListAddress } from '../filters/list-address';
import type { ListKind } from '../filters/list-kind';
import { Pause } from './pause';
import { ListPlaces } from './list-places';

/** Where rows come from: an entity of data/. */
export interface ListSource<Row, Query> {
  list(query: () => Query | undefined): FilteredList<Row>;
  total(query: () => Query | undefined): Known<number>;
}

interface Shown<Row> {
  readonly rows: readonly (Row | undefined)[];
  readonly total: number | undefined;
  /** Whether these are the rows of the question before, until those of this one come. */
  readonly old: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const AHEAD = 60;
/** Rows that hold the place of the first ones. */
const FIRST: readonly undefined[] = Array.from({ length: 20 }, () => undefined);

/** A list as the address of its page asks for it. Made in an injection context. */
export class ListView<Row, Query extends Criteria> {
  readonly list: FilteredList<Row>;
  readonly query: Signal<Query>;
  /** The place of the current row; kept for coming back. */
  readonly cursor = inject(ListPlaces).cursor();
  private readonly without: Known<number>;
  private readonly params = inject(ListAddress).params;
  private readonly pause = new Pause(inject(Clock), 60);
  private looked: Range = { from: 0, to: 0 };

  readonly filters = computed(() => filtersIn(this.params(), this.kind, this.fixed()));
  private readonly personId = computed(() => {
    const id = this.filters().find(({ name }) => name === 'assignee')?.values[0] ?? '';
    return /^\d+$/.test(id) ? Number(id) : undefined;
  });
  private readonly person = inject(People).one(this.personId);

  private readonly shown = linkedSignal<Shown<Row>, Shown<Row>>({
    source: () => ({ rows: this.list.rows(), total: this.list.total(), old: false }),
    computation: (now, before) => {
      if (now.rows.length > 0 || !this.isComing()) return now;
      return before
        ? { ...before.value, old: before.value.rows !== FIRST }
        : { ...now, rows: FIRST };
    },
  });
  readonly rows = computed(() => this.shown().rows);
  readonly total = computed(() => this.shown().total);
  readonly isOld = computed(() => this.shown().old);

  readonly state = computed((): 'rows' | 'empty' | 'trouble' => {
    if (this.rows().length > 0) return 'rows';
    return this.list.freshness() === 'failed' ? 'trouble' : 'empty';
  });

  /** "148 stories"; a space that cannot break keeps the line while nobody knows. */
  readonly count = computed(() => {
    const { one, many } = this.kind;
    const total = this.total();
    if (total !== undefined) return counted(total, one, many);
    const known = this.rows().filter((row) => row !== undefined).length;
    return known > 0 ? `${grouped(known)} ${many} or more` : '\u00a0';
  });

  /** The filter that was set last, which may be one too many. */
  readonly last = computed(() => this.filters().at(-1));
  /** How many rows there would be without it; asked for only where there is none with it. */
  readonly totalWithout = computed(() => this.without.value());

  constructor(
    readonly kind: ListKind,
    source: ListSource<Row, Query>,
    private readonly queryOf: (params: AddressParams) => Query,
    readonly fixed: Signal<Fixed>,
  ) {
    this.query = computed(() => this.queryFor(this.params()));
    this.list = source.list(this.query);
    this.without = source.total(() => {
      const last = this.last();
      if (this.state() !== 'empty' || !last) return undefined;
      return this.queryFor({ ...this.params(), ...addressWith(last.name, [], kind) });
    });
    inject(DestroyRef).onDestroy(() => {
      this.pause.stop();
    });
    effect(() => {
      this.query();
      untracked(() => {
        this.ask(this.looked);
      });
    });
  }

  /**
   * Says which rows are looked at. The page after them is fetched before it is reached; what one only flies
   * past is not fetched at all.
   */
  need(range: Range): void {
    const before = this.looked;
    this.looked = range;
    const flies = before.to > 0 && (range.to < before.from || range.from > before.to);
    this.pause.stop();
    if (!flies) this.ask(range);
    else {
      this.pause.then(() => {
        this.ask(range);
      });
    }
  }

  private ask({ from, to }: Range): void {
    if (to <= from) return;
    const ahead = from === 0 ? 0 : AHEAD;
    this.list.need(Math.max(0, from - ahead), to + ahead);
  }

  /** The value of a filter as its chip says it. */
  words(filter: Filter): string {
    return valueInWords(filter, this.kind, this.person.value()?.full_name ?? undefined);
  }

  private queryFor(params: AddressParams): Query {
    return { ...this.queryOf(params), ...this.fixed() };
  }

  private isComing(): boolean {
    const freshness = this.list.freshness();
    return freshness === 'loading' || freshness === 'unknown';
  }
}
