import { sql, type Expression, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../tables.ts';

/** What is searched: the table whose rows are found, and its columns. */
const searched = {
  stories: ['title', 'description'],
  tasks: ['title'],
} as const;
export type Searched = keyof typeof searched;

/**
 * Makes the indexes and the triggers that keep them: whatever writes a row, its words follow. The index
 * keeps no text of its own (`content=''`).
 */
export async function createFullText(database: Kysely<Tables>): Promise<void> {
  for (const [table, columns] of Object.entries(searched)) {
    for (const statement of statementsFor(table, columns)) {
      await sql.raw(statement).execute(database);
    }
  }
}

function statementsFor(table: string, columns: readonly string[]): string[] {
  const index = `${table}_words`;
  const all = (prefix: string) => columns.map((column) => `${prefix}${column}`).join(', ');
  const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
  const add = `insert into ${index} (rowid, ${all('')}) values (new.id, ${all('new.')});`;
  const remove = `delete from ${index} where rowid = old.id;`;
  return [
    `create virtual table ${index} using fts5 (${all('')}, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`,
    `create trigger ${index}_insert after insert on ${table} begin ${add} end`,
    `create trigger ${index}_delete after delete on ${table} begin ${remove} end`,
    `create trigger ${index}_update after update of ${all('')} on ${table} when ${changed}
      begin ${remove} ${add} end`,
  ];
}

/**
 * Finds rows by an expression of `matchExpression`: a table expression of `id` and `rank` (smaller is
 * better) to join.
 */
export function matches(
  table: Searched,
  expression: Expression<string>,
): RawBuilder<{ id: number; rank: number }> {
  const index = sql.table(`${table}_words`);
  return sql`(select rowid as id, rank from ${index} where ${index} match ${expression})`;
}

/**
 * What people type as an FTS5 expression, which no text makes fail: every word must be there, "…" are words
 * side by side, `-word` must not be there, the last word may go on. Undefined when there is no word.
 */
export function matchExpression(typed: string): string | undefined {
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
  return [wanted.join(' AND '), ...unwanted].join(' NOT ');
}

/** Letters and digits, all else as one space: what the index holds, and nothing that FTS5 reads as a sign. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
