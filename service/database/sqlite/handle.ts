import type { QueryResult } from 'kysely';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Prepared {
  readonly statement: StatementSync;
  readonly givesRows: boolean;
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
    const { statement, givesRows } = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    if (givesRows) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** A statement of its own: a prepared one cannot be run again before its rows are read. */
  rows({ sql, parameters }: Statement): Iterable<unknown> {
    return this.#database.prepare(sql).iterate(...(parameters as SQLInputValue[]));
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
    const statement = this.#database.prepare(sql);
    const prepared = { statement, givesRows: statement.columns().length > 0 };
    if (this.#prepared.size >= REMEMBERED) {
      for (const oldest of this.#prepared.keys()) {
        this.#prepared.delete(oldest);
        break;
      }
    }
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
