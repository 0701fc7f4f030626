import { FILTER_TEXT_MAX } from '@storyboard/contract/limits';
import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';
import { fold } from '../../database/fold.ts';
import { jsonItems } from '../../database/sqlite/json.ts';
import { steady } from '../../database/sqlite/steady.ts';
import type { Tables } from '../../database/tables.ts';
import { wrong } from '../refused.ts';
import type { Slot, Values } from './shaped.ts';

/** A column with its table: `stories.title`. */
export type Column = {
  [Table in keyof Tables]: `${Table}.${keyof Tables[Table] & string}`;
}[keyof Tables];

/** A part of a where clause. Those of one shape have the same text and differ in values only. */
export interface Condition {
  readonly shape: string;
  readonly values: Values;
  /** `walking`: rows are gone through in the order of this column and looked at one by one. */
  readonly build: (slot: Slot, walking?: Column) => Expression<SqlBool>;
}

/** The column has this value. Its index is always the way. */
export function equal(column: Column, value: number | string): Condition {
  return {
    shape: `${column} = ?`,
    values: { [column]: value },
    build: (slot) => sql`${sql.ref(column)} = ${slot(column)}`,
  };
}

/** The column, out of reach of its index where that would lead away from the order of the list. */
export const looked = (column: Column, walking?: Column) =>
  walking ? sql`+${sql.ref(column)}` : sql.ref(column);

/** The column has one of the values. */
export function oneOf(column: Column, values: readonly (number | string)[]): Condition {
  const [only] = values;
  if (only !== undefined && values.length === 1) return theOne(column, only);
  return {
    shape: `${column} in ?`,
    values: { [column]: JSON.stringify(values) },
    build: (slot, walking) => sql`${looked(column, walking)} in ${jsonItems(slot(column))}`,
  };
}

/** In which orders an index holds the rows of one value. */
const inOrder: Partial<Record<Column, readonly Column[]>> = {
  'stories.status': ['stories.id', 'stories.updated_at'],
  'tasks.status': ['tasks.updated_at'],
};

const theOne = (column: Column, value: number | string): Condition => ({
  shape: `${column} is one`,
  values: { [column]: value },
  build(slot, walking) {
    const held = walking && inOrder[column]?.includes(walking);
    return sql`${looked(column, held ? undefined : walking)} = ${slot(column)}`;
  },
});

/**
 * Whether a text can stand in any: none holds NUL, at which SQLite would end the pattern. Refused where it is
 * longer than anybody types: what is looked for is held against each letter of each text.
 */
function isFound(text: string): boolean {
  if (Array.from(text).length > FILTER_TEXT_MAX) {
    throw wrong(`Filter by a shorter text: at most ${FILTER_TEXT_MAX} characters`);
  }
  return !text.includes('\0');
}

/** Like the original's filters: anywhere in the text, whatever the case and accents, `%` for any text. */
export function contains(column: Column, text: string): Condition {
  if (!isFound(text)) return never;
  const folded = fold(text);
  return hasWords(folded)
    ? stands(column, foldedIn(column), folded)
    : like(column, foldedIn(column), folded);
}

/** `like` is the quicker for a few letters; texts that agree with a long pattern for long keep it too busy. */
const hasWords = (text: string) => text.length > 32 && !/[%_]/.test(text);

const like = (column: Column, held: RawBuilder<unknown>, text: string): Condition => ({
  shape: `${column} like ?`,
  values: { [column]: `%${text}%` },
  build: (slot) => sql`${held} like ${steady(slot<string>(column), 'text')}`,
});

const stands = (column: Column, held: RawBuilder<unknown>, text: string): Condition => ({
  shape: `${column} has ?`,
  values: { [column]: text },
  build: (slot) => sql`instr(${held}, ${slot(column)}) > 0`,
});

/** What the column holds, folded: where no column has it so, row by row, which is for tables that stay small. */
export const foldedIn = (column: Column) =>
  column.endsWith('_folded') ? sql.ref(column) : sql`fold(${sql.ref(column)})`;

/** The same for texts of long tables that are not kept folded: accents and their case count. */
export function holds(column: Column, text: string): Condition {
  if (!isFound(text)) return never;
  if (!hasWords(text)) return like(column, sql.ref(column), text);
  const lower = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return stands(column, sql`lower(${sql.ref(column)})`, lower);
}

export function isNull(column: Column): Condition {
  return {
    shape: `${column} null`,
    values: {},
    build: (_slot, walking) => sql`${looked(column, walking)} is null`,
  };
}

const always: Condition = { shape: 'always', values: {}, build: () => sql`1` };
export const never: Condition = { shape: 'never', values: {}, build: () => sql`0` };

export const not = ({ shape, values, build }: Condition): Condition => ({
  shape: `not ${shape}`,
  values,
  build: (slot, walking) => sql`not (${build(slot, walking)})`,
});

/** The same condition with slots of its own, to stand several times in one query. */
export function numbered({ shape, values, build }: Condition, index: number): Condition {
  const own = (name: string) => `${name} ${index}`;
  return {
    shape: `${shape} ${index}`,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [own(name), value])),
    build: (slot, walking) => build((name) => slot(own(name)), walking),
  };
}

export const allOf = (conditions: readonly Condition[]) => joined(conditions, 'and');

export const anyOf = (conditions: readonly Condition[]) => joined(conditions, 'or');

function joined(conditions: readonly Condition[], word: 'and' | 'or'): Condition {
  const [only] = conditions;
  if (!only) return word === 'and' ? always : never;
  if (conditions.length === 1) return only;
  return {
    shape: `(${conditions.map((condition) => condition.shape).join(` ${word} `)})`,
    values: allValues(conditions),
    build: (slot, walking) =>
      sql`(${sql.join(
        conditions.map((condition) => condition.build(slot, walking)),
        sql` ${sql.raw(word)} `,
      )})`,
  };
}

function allValues(conditions: readonly Condition[]): Values {
  const all: Record<string, unknown> = {};
  for (const { values } of conditions) Object.assign(all, values);
  return all;
}

/** The conditions of a filter, if it was given: a value that is missing or empty is no filter. */
export function given<Value>(
  value: Value | undefined,
  build: (value: Value) => Condition | readonly Condition[],
): readonly Condition[] {
  if (value === undefined || value === '') return [];
  if (Array.isArray(value) && value.length === 0) return [];
  const conditions = build(value);
  return 'shape' in conditions ? [conditions] : conditions;
}
