import type { QueryResult } from 'kysely';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { fold } from '../fold.ts';
import { Shelf } from '../shelf.ts';
import { type Cells, type RowsOf, rowsWith } from './rows.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Prepared {
  readonly statement: StatementSync;
  /** Makes its rows; undefined where it gives none. */
  readonly rowsOf: RowsOf | undefined;
}

export interface HandleOptions {
  /** Throws at a write instead of doing it. */
  readonly readOnly?: boolean;
  /** References are not held: whoever writes checks them before the end of the transaction. */
  readonly bulk?: boolean;
}

/** Kilobytes of pages that a connection keeps: the inner pages of all indexes of 100,000 stories. */
const CACHE = 32_768;

/** Lists of every length and filter make texts of their own: the oldest leave. */
const REMEMBERED = 500;

/** One open file with the statements it has prepared, by their text. They may say `fold(text)`: see fold.ts. */
export class Handle {
  readonly #database: DatabaseSync;
  readonly #prepared = new Shelf<Prepared>(REMEMBERED);
  /** Whether what is read is held as it is now, until all that goes on without waiting has come to its end. */
  readonly #holds: boolean;
  #held = false;

  /** A lock held elsewhere throws at once: see patience.ts. */
  constructor(file: string, { readOnly = false, bulk = false }: HandleOptions = {}) {
    this.#database = new DatabaseSync(file, {
      readOnly,
      timeout: 0,
      enableForeignKeyConstraints: !bulk,
    });
    this.#database.function('fold', { deterministic: true }, (text) =>
      typeof text === 'string' ? fold(text) : null,
    );
    this.exec(`pragma cache_size = -${CACHE}`);
    this.#holds = readOnly;
  }

  run<Row>({ sql, parameters }: Statement): QueryResult<Row> {
    if (this.#holds && !this.#held) this.#hold();
    const { statement, rowsOf } = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    if (rowsOf) return { rows: rowsOf(statement.all(...values) as unknown as Cells[]) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** A statement of its own: a prepared one cannot be run again before its rows are read. */
  *rows({ sql, parameters }: Statement): Iterable<unknown> {
    const { statement, rowsOf } = this.#prepareAnew(sql);
    const rows = statement.iterate(...(parameters as SQLInputValue[]));
    for (const cells of rows) yield* rowsOf?.([cells as unknown as Cells]) ?? [];
  }

  /**
   * Lets go of what it holds: what is read next is what was committed last. Before every write, so that whoever
   * wrote reads it and the log can start over.
   */
  letGo(): void {
    if (this.#held && this.isOpen && this.inTransaction) this.#step('commit');
    this.#held = false;
  }

  /**
   * What many ask for at a time is read in one transaction: to begin one and to end it takes as long as to find
   * a row.
   */
  #hold(): void {
    this.#step('begin');
    this.#held = true;
    // A tick that a microtask asks for comes when none is left.
    queueMicrotask(() => {
      process.nextTick(() => {
        this.letGo();
      });
    });
  }

  #step(sql: 'begin' | 'commit'): void {
    this.#prepare(sql).statement.run();
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const prepared = this.#prepareAnew(sql);
    this.#prepared.put(sql, prepared);
    return prepared;
  }

  #prepareAnew(sql: string): Prepared {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    const columns = statement.columns().map(({ name }) => name);
    return { statement, rowsOf: columns.length > 0 ? rowsWith(columns) : undefined };
  }
}
