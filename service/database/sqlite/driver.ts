import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  RawNode,
  SelectQueryNode,
} from 'kysely';
import { type Handle } from './handle.ts';
import { patiently, withRoom } from './patience.ts';
import { Turns } from './turns.ts';

interface Handles {
  readonly reader: Handle;
  readonly writer: Handle;
  /** Who may use the writer: one statement, or one transaction, at a time. */
  readonly turns: Turns;
}

/** Whether the query changes nothing. */
export function onlyReads({ query, sql }: CompiledQuery): boolean {
  if (SelectQueryNode.is(query)) return true;
  return RawNode.is(query) && /^\s*(select|explain)\b/i.test(sql);
}

/**
 * Reads run on a connection of their own and see what was committed last, so that they go on while a
 * transaction waits; everything else takes turns at the writer. Whoever waits for a turn while another
 * process holds the store has waited for the store.
 */
class SqliteConnection implements DatabaseConnection {
  readonly #handles: Handles;
  #endTurn: (() => void) | undefined;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { reader, writer, turns } = this.#handles;
    if (this.#endTurn) return withRoom(() => writer.run<Row>(query));
    if (onlyReads(query)) return patiently(() => reader.run<Row>(query));
    const asked = performance.now();
    const endTurn = await turns.take();
    try {
      return await patiently(() => {
        reader.letGo();
        return withRoom(() => writer.run<Row>(query));
      }, asked);
    } finally {
      endTurn();
    }
  }

  async *streamQuery<Row>(query: CompiledQuery, size = 1): AsyncIterableIterator<QueryResult<Row>> {
    const { reader, writer } = this.#handles;
    let rows: Row[] = [];
    for (const row of (this.#endTurn ? writer : reader).rows(query)) {
      if (rows.push(row as Row) < size) continue;
      yield { rows };
      rows = [];
    }
    if (rows.length > 0) yield { rows };
  }

  async begin(): Promise<void> {
    const { reader, writer, turns } = this.#handles;
    const asked = performance.now();
    this.#endTurn = await turns.take();
    await patiently(() => {
      reader.letGo();
      writer.exec('begin immediate');
    }, asked);
  }

  commit(): void {
    const { reader, writer } = this.#handles;
    reader.letGo();
    withRoom(() => {
      writer.exec('commit');
    });
  }

  rollback(): void {
    // Some errors, a full disk for one, have rolled back already.
    if (this.#handles.writer.inTransaction) this.#handles.writer.exec('rollback');
  }

  release(): void {
    this.#endTurn?.();
    this.#endTurn = undefined;
  }
}

/** Hands out connections that share the two handles of a store. */
export class SqliteDriver implements Driver {
  readonly #handles: Handles;

  constructor(handles: Omit<Handles, 'turns'>) {
    this.#handles = { ...handles, turns: new Turns() };
  }

  async init(): Promise<void> {
    // The handles are open already.
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#handles);
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.commit();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback();
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    const { reader, writer } = this.#handles;
    for (const handle of new Set([reader, writer])) if (handle.isOpen) handle.close();
  }
}
