import { signal } from '@angular/core';
import { sameValue } from './same';

export interface Identified {
  readonly id: number;
}

/** Fields that say something about another field, as a name does about an id: they hold only as long as it does. */
export type Follows<Row> = Partial<Record<keyof Row, keyof Row>>;

/**
 * Rows of one kind by id, each once: every place that shows a row follows it. One version counts the changes of
 * the whole table, since 50,000 signals cost more than reading a list again, and equal results go no further.
 */
export class Table<Row extends Identified> {
  private readonly rows = new Map<number, Row>();
  private readonly version = signal(0);

  constructor(private readonly follows: Follows<Row> = {}) {}

  /** Reactive, as are the other reads. */
  get(id: number): Row | undefined {
    this.version();
    return this.rows.get(id);
  }

  find(matches: (row: Row) => boolean): Row | undefined {
    this.version();
    for (const row of this.rows.values()) if (matches(row)) return row;
    return undefined;
  }

  get size(): number {
    return this.rows.size;
  }

  /** Takes rows of an answer over those known. A row that says nothing new stays the same object. */
  merge(rows: readonly Row[]): void {
    let changed = false;
    for (const row of rows) {
      const old = this.rows.get(row.id);
      const merged = old ? this.merged(old, row) : row;
      if (merged === old) continue;
      this.rows.set(row.id, merged);
      changed = true;
    }
    if (changed) this.version.update((count) => count + 1);
  }

  /** Forgets all other rows. Nobody looks at them, so nobody is told. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (const id of this.rows.keys()) if (!ids.has(id)) this.rows.delete(id);
  }

  /** Forgets all rows, and all who look at them are told. */
  clear(): void {
    this.rows.clear();
    this.version.update((count) => count + 1);
  }

  private merged(old: Row, row: Row): Row {
    if (namesOf(row).every((name) => sameValue(old[name], row[name]))) return old;
    const merged = { ...old, ...row };
    for (const [name, lead] of Object.entries(this.follows) as [keyof Row, keyof Row][]) {
      if (!(name in row) && old[lead] !== merged[lead]) Reflect.deleteProperty(merged, name);
    }
    return merged;
  }
}

const namesOf = <Row extends object>(row: Row) => Object.keys(row) as (keyof Row)[];
