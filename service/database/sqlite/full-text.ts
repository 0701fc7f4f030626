import { type Expression, type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Tables } from '../tables.ts';

/** What is searched: the table whose rows are found, and its columns. */
const searched = {
  stories: ['title', 'description'],
  tasks: ['title'],
} as const;
export type Searched = keyof typeof searched;

/** How many letters of a word's beginning are indexed besides whole words. */
type Beginnings = readonly number[];

/**
 * Makes the indexes and the triggers that keep them: whatever writes a row, its words follow. The index
 * keeps no text of its own (`content=''`).
 */
export async function createFullText(
  database: Kysely<Tables>,
  beginnings: Beginnings,
): Promise<void> {
  for (const [table, columns] of Object.entries(searched)) {
    for (const statement of statementsFor(table, columns, beginnings)) {
      await sql.raw(statement).execute(database);
    }
  }
}

/** Makes the indexes anew, with the words of all rows. */
export async function renewFullText(
  database: Kysely<Tables>,
  beginnings: Beginnings,
): Promise<void> {
  for (const table of Object.keys(searched)) {
    for (const when of ['insert', 'delete', 'update'])
      await sql.raw(`drop trigger ${table}_words_${when}`).execute(database);
    await sql.raw(`drop table ${table}_words`).execute(database);
  }
  await createFullText(database, beginnings);
  for (const [table, columns] of Object.entries(searched)) {
    const texts = columns.join(', ');
    await sql
      .raw(`insert into ${table}_words (rowid, ${texts}) select id, ${texts} from ${table}`)
      .execute(database);
  }
}

function statementsFor(
  table: string,
  columns: readonly string[],
  beginnings: Beginnings,
): string[] {
  const index = `${table}_words`;
  const all = (prefix: string) => columns.map((column) => `${prefix}${column}`).join(', ');
  const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
  const add = `insert into ${index} (rowid, ${all('')}) values (new.id, ${all('new.')});`;
  const remove = `delete from ${index} where rowid = old.id;`;
  return [
    `create virtual table ${index} using fts5 (${all('')}, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '${beginnings.join(' ')}')`,
    `create trigger ${index}_insert after insert on ${table} begin ${add} end`,
    `create trigger ${index}_delete after delete on ${table} begin ${remove} end`,
    `create trigger ${index}_update after update of ${all('')} on ${table} when ${changed}
      begin ${remove} ${add} end`,
  ];
}

/** What people type as FTS5 expressions, which no text makes fail. */
export interface Sought {
  /** Whatever matches. */
  readonly all: string;
  /** Where there is more than titles: what has all words in the title, and all else that matches. */
  readonly titled?: string;
  readonly others?: string;
}

/**
 * Every word must be there, "…" are words side by side, `-word` must not be there, the last word may go on.
 * Undefined when there is no word.
 */
export function soughtBy(table: Searched, typed: string): Sought | undefined {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const parts = [...typed.matchAll(/([+-]?)(?:"([^"]*)"?|([^\s"]+))/gu)];
  for (const [position, [, sign, phrase, word]] of parts.entries()) {
    const words = wordsOf(phrase ?? word ?? '');
    if (words === '') continue;
    const goesOn = phrase === undefined && position === parts.length - 1;
    const list = sign === '-' ? unwanted : wanted;
    list.push(`"${words}"${goesOn ? '*' : ''}`);
  }
  if (wanted.length === 0) return undefined;
  const found = wanted.join(' AND ');
  const all = without(found, unwanted);
  if (searched[table].length === 1) return { all };
  const inTitle = `(title : (${found}))`;
  return {
    all,
    titled: without(inTitle, unwanted),
    others: without(found, [inTitle, ...unwanted]),
  };
}

/** One NOT: FTS5 takes no deep nesting. */
const without = (found: string, unwanted: readonly string[]) =>
  unwanted.length === 0 ? found : `(${found}) NOT (${unwanted.join(' OR ')})`;

/** Letters and digits, all else as one space: what the index holds, and nothing that FTS5 reads as a sign. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();

/** An index of words as a table that queries name. */
export const indexOf = (table: Searched) => `${table}_words` as const;

/** Rows of an index that an expression of `soughtBy` finds. */
export const matching = (table: Searched, expression: Expression<string>): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.table(indexOf(table))} match ${expression}`;

/** The ids of those rows. */
export const idOf = (table: Searched): RawBuilder<number> =>
  sql.ref<number>(`${indexOf(table)}.rowid`);
