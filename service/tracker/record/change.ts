import { type Insertable, sql } from 'kysely';
import { fold } from '../../database/fold.ts';
import type { Database } from '../../database/open.ts';
import { allTables, type TableName, type Tables } from '../../database/tables.ts';
import type { Column } from '../../database/tables/column.ts';
import type { Reader } from '../reader.ts';
import { ChangeLog } from './log.ts';
import { isOwnBusiness, type Written } from './logged.ts';

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
  /** What others are told of it afterwards. */
  readonly log: ChangeLog;
  readonly #stories = new Set<number>();

  constructor(database: Database, author: Reader, at: Date) {
    this.database = database;
    this.author = author;
    this.at = at.toISOString().slice(0, -1);
    this.log = new ChangeLog(database);
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
    await this.log.sight.look(table, row);
    const { rows } = await sql<Written & { id: number }>`
      insert into ${sql.table(table)} (${names(row)}) values (${sql.join(Object.values(row))})
      returning id, ${this.log.columns(table) ?? sql.ref('id')}`.execute(this.database);
    const id = rows[0]?.id ?? 0;
    this.log.sight.made(table, id);
    this.log.wrote(table, rows);
    return id;
  }

  /** Writes a row that is nothing but its key. */
  async join<Table extends TableName>(table: Table, values: Values<Table>): Promise<void> {
    const row = stored(table, values);
    await this.log.sight.look(table, row);
    await sql`insert into ${sql.table(table)} (${names(row)})
      values (${sql.join(Object.values(row))})`.execute(this.database);
    this.log.wrote(table, [row as Written]);
  }

  /** Changes a row, which gets a new `updated_at`. */
  async update<Table extends TableName>(
    table: Table,
    id: number,
    values: Values<Table>,
  ): Promise<void> {
    const row = stored(table, { updated_at: this.at, ...values });
    const set = Object.entries(row).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    await this.log.sight.look(table, { ...row, id });
    const { rows } = await sql<Written>`
      update ${sql.table(table)} set ${sql.join(set)} where id = ${id}
      returning ${this.log.columns(table) ?? sql.ref('id')}`.execute(this.database);
    this.log.wrote(table, rows, isOwnBusiness(table, values) ? id : undefined);
  }

  /** Deletes the rows that hold these values; whether there were any. */
  async remove<Table extends TableName>(table: Table, values: Values<Table>): Promise<boolean> {
    const row = stored(table, values);
    const held = Object.entries(row).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    await this.log.sight.look(table, row, true);
    const { rows } = await sql<Written>`
      delete from ${sql.table(table)} where ${sql.join(held, sql` and `)}
      returning ${this.log.columns(table) ?? sql`1 as one`}`.execute(this.database);
    this.log.removed(table, rows);
    return rows.length > 0;
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
