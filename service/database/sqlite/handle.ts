import type { QueryResult } from 'kysely';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Prepared {
  readonly statement: StatementSync;
  /** Of its rows; empty where it gives none. */
  readonly columns: readonly string[];
}

type Cells = readonly unknown[];

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

/** One open file with the statements it has prepared, by their text. */
export class Handle {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  /** A lock held elsewhere throws at once: see patience.ts. */
  constructor(file: string, { readOnly = false, bulk = false }: HandleOptions = {}) {
    this.#database = new DatabaseSync(file, {
      readOnly,
      timeout: 0,
      enableForeignKeyConstraints: !bulk,
    });
    this.exec(`pragma cache_size = -${CACHE}`);
  }

  run<Row>({ sql, parameters }: Statement): QueryResult<Row> {
    const { statement, columns } = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    if (columns.length > 0) {
      const rows = statement.all(...values) as unknown as Cells[];
      return { rows: rows.map((cells) => rowOf(columns, cells) as Row) };
    }
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** A statement of its own: a prepared one cannot be run again before its rows are read. */
  *rows({ sql, parameters }: Statement): Iterable<unknown> {
    const { statement, columns } = this.#prepareAnew(sql);
    const rows = statement.iterate(...(parameters as SQLInputValue[]));
    for (const cells of rows) yield rowOf(columns, cells as unknown as Cells);
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
    if (this.#prepared.size >= REMEMBERED) {
      for (const oldest of this.#prepared.keys()) {
        this.#prepared.delete(oldest);
        break;
      }
    }
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  #prepareAnew(sql: string): Prepared {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return { statement, columns: statement.columns().map(({ name }) => name) };
  }
}

/**
 * A row as an ordinary object. Those that `node:sqlite` makes itself have no prototype: they are looked up like
 * dictionaries, which makes laying out and serialising rows twice as slow.
 */
function rowOf(columns: readonly string[], cells: Cells): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  columns.forEach((column, index) => {
    row[column] = cells[index];
  });
  return row;
}
