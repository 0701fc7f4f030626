import { type Insertable, sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import type { Database } from '../../database/open.ts';
import { allTables, type TableName, type Tables } from '../../database/tables.ts';
import type { Column } from '../../database/tables/column.ts';
import type { Reader } from '../reader.ts';

/** Some columns of a row. Flags may be told as true and false; what is undefined is left out. */
export type Values<Table extends TableName> = {
  readonly [Name in keyof Insertable<Tables[Table]>]?:
    | Insertable<Tables[Table]>[Name]
    | (number extends Insertable<Tables[Table]>[Name] ? boolean : never)
    | undefined;
};

/** A change under way: writes rows, stamped, and remembers which stories must follow. */
export class Change {
  /** The transaction. */
  readonly database: Database;
  /** Who changes. */
  readonly author: Reader;
  /** When, as the store has it: `2024-06-01T12:00:00.250`. */
  readonly at: string;
  readonly #stories = new Set<number>();

  constructor(database: Database, author: Reader, at: Date) {
    this.database = database;
    this.author = author;
    this.at = at.toISOString().slice(0, -1);
  }

  /** The moment of the change as the answer to a create tells it, to the microsecond. */
  get told(): string {
    return `${this.at}000+00:00`;
  }

  /** The stories whose kept columns must follow. */
  get changedStories(): number[] {
    return [...this.#stories];
  }

  /** Writes a row of a table that has ids; its id. */
  async insert<Table extends TableName>(table: Table, values: Values<Table>): Promise<number> {
    const row = stored(table, { created_at: this.at, ...values });
    const { rows } = await sql<{ id: number }>`
      insert into ${sql.table(table)} (${names(row)}) values (${sql.join(Object.values(row))})
      returning id`.execute(this.database);
    return rows[0]?.id ?? 0;
  }

  /** Writes a row that is nothing but its key. */
  async join<Table extends TableName>(table: Table, values: Values<Table>): Promise<void> {
    const row = stored(table, values);
    await sql`insert into ${sql.table(table)} (${names(row)})
      values (${sql.join(Object.values(row))})`.execute(this.database);
  }

  /** Changes a row, which gets a new `updated_at`. */
  async update<Table extends TableName>(
    table: Table,
    id: number,
    values: Values<Table>,
  ): Promise<void> {
    const row = stored(table, { updated_at: this.at, ...values });
    const set = Object.entries(row).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    await sql`update ${sql.table(table)} set ${sql.join(set)} where id = ${id}`.execute(
      this.database,
    );
  }

  /** Deletes the rows that hold these values; whether there were any. */
  async remove<Table extends TableName>(table: Table, values: Values<Table>): Promise<boolean> {
    const held = Object.entries(stored(table, values)).map(
      ([name, value]) => sql`${sql.ref(name)} = ${value}`,
    );
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ${sql.join(held, sql` and `)}`.execute(this.database);
    return numAffectedRows > 0n;
  }

  /** Something of the story has changed. */
  async touch(story: number): Promise<void> {
    await this.update('stories', story, {});
    this.follow(story);
  }

  /** What is kept about the story follows at the end. */
  follow(story: number): void {
    this.#stories.add(story);
  }

  /** The story is gone: nothing of it can follow. */
  forget(story: number): void {
    this.#stories.delete(story);
  }
}

const names = (row: object) => sql.join(Object.keys(row).map((name) => sql.ref(name)));

/** The row as it is stored: flags as numbers, and folded texts beside those that they fold. */
function stored(table: TableName, values: object): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) row[name] = typeof value === 'boolean' ? Number(value) : value;
  }
  for (const [name, { folds }] of foldedIn(table)) {
    const text = folds && row[folds];
    if (text !== undefined) row[name] = fold(typeof text === 'string' ? text : '');
  }
  return row;
}

const foldedIn = (table: TableName) =>
  Object.entries<Column>(allTables[table]).filter(([, { folds }]) => folds !== undefined);
