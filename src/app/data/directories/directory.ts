import { computed, inject, signal, untracked } from '@angular/core';
import type { ListAsk } from '../../mirror/known';
import { Mirror } from '../../mirror/mirror';
import type { Identified, Table } from '../../mirror/table';
import { bestMatches } from './best-matches';
import type { Known } from '../known';

/** All rows of a kind, fetched in pages of 500 once somebody needs them and kept for the session. */
export class Directory<Row extends Identified> {
  private readonly mirror = inject(Mirror);
  private readonly wanted = signal(false);

  /** In an injection context, that of a service. */
  constructor(
    private readonly table: Table<Row>,
    private readonly ask: ListAsk,
  ) {
    this.all(this.wanted);
  }

  /** All rows, once `when` holds, for as long as the caller's injection context lives. */
  all(when: () => boolean = () => true): Known<readonly Row[]> {
    return this.mirror.rows(this.table, () => (when() ? [this.ask] : undefined), true);
  }

  /** A row as far as it is known. Where it is not, the directory is fetched: read this for rows that show. */
  row(id: number): Row | undefined {
    const row = this.table.get(id);
    if (!row && !untracked(this.wanted)) {
      // Later, since this is read while something is computed or drawn.
      queueMicrotask(() => {
        this.wanted.set(true);
      });
    }
    return row;
  }

  /** A row as far as it is known; nothing is fetched for it. */
  known(id: number): Row | undefined {
    return this.table.get(id);
  }

  /** The rows whose name fits a text best, for pickers; nothing is fetched while the text is undefined. */
  matching(text: () => string | undefined, nameOf: (row: Row) => string): Known<readonly Row[]> {
    return this.pick(text, (rows, typed) => bestMatches(rows, typed, nameOf));
  }

  /** The different names that fit a text best. */
  namesMatching(
    text: () => string | undefined,
    nameOf: (row: Row) => string,
  ): Known<readonly string[]> {
    return this.pick(text, (rows, typed) => {
      return bestMatches([...new Set(rows.map(nameOf))], typed, (name) => name);
    });
  }

  private pick<Found>(
    text: () => string | undefined,
    find: (rows: readonly Row[], typed: string) => readonly Found[],
  ): Known<readonly Found[]> {
    const all = this.all(() => text() !== undefined);
    const value = computed(() => {
      const [rows, typed] = [all.value(), text()];
      return rows && typed !== undefined ? find(rows, typed) : undefined;
    });
    return { ...all, value };
  }
}
