import { computed, signal } from '@angular/core';
import type { Server } from '../api/server';
import { Entry } from './entry';
import type { RowAsk } from './known';
import type { Identified, Table } from './table';
import { rowOf } from './understood';

/** One row, asked for by its own address. */
export class RowEntry<Row extends Identified> extends Entry {
  private readonly id = signal<number | undefined>(undefined);
  private underWay: AbortController | undefined;

  override readonly weight = 1;

  readonly value = computed(() => {
    if (this.refusal()?.kind === 'notFound') return undefined;
    const known = this.id() ?? this.question.known;
    if (known === undefined) return undefined;
    return typeof known === 'number' ? this.table.get(known) : this.table.find(known);
  });
  protected override readonly hasValue = computed(() => this.value() !== undefined);

  constructor(
    private readonly server: Server,
    readonly table: Table<Row>,
    private readonly question: RowAsk<Row>,
  ) {
    super(false);
  }

  protected override get busy(): boolean {
    return this.underWay !== undefined;
  }

  override heldIds(): readonly number[] {
    const id = this.value()?.id;
    return id === undefined ? [] : [id];
  }

  protected override ask(): void {
    if (!this.busy) void this.fetch();
  }

  protected override cancel(): void {
    this.underWay?.abort();
    this.underWay = undefined;
  }

  protected override expire(): void {
    this.cancel();
  }

  protected override empty(): void {
    this.id.set(undefined);
  }

  private async fetch(): Promise<void> {
    const abort = (this.underWay = new AbortController());
    const { path, params = {} } = this.question;
    try {
      const { body } = await this.server.get(path, params, abort.signal);
      const row = rowOf(body) as Row;
      this.table.merge([row]);
      this.id.set(row.id);
      this.confirm();
    } catch (error) {
      if (!abort.signal.aborted) this.fail(error);
    } finally {
      if (this.underWay === abort) this.underWay = undefined;
    }
  }
}
