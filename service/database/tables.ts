import type { Columns, RowOf } from './tables/column.ts';
import { addressTables } from './tables/addresses.ts';
import { answerTables } from './tables/answers.ts';
import { boards } from './tables/boards.ts';
import { changes } from './tables/changes.ts';
import { keptTables } from './tables/kept.ts';
import { loginTables } from './tables/login.ts';
import { people } from './tables/people.ts';
import { projects } from './tables/projects.ts';
import { stories } from './tables/stories.ts';

export type { Flag, Instant } from './tables/column.ts';

/** The tables of StoryBoard's own database, with columns of ours. These are what an import takes. */
export const tables = { ...people, ...projects, ...stories, ...boards };

/** What the first migration makes. Tables that came later are made by migrations of their own. */
export const firstTables = { ...tables, ...keptTables };

export const allTables = {
  ...firstTables,
  ...loginTables,
  ...changes,
  ...answerTables,
  ...addressTables,
};

export type Tables = {
  [Name in keyof typeof allTables]: RowOf<(typeof allTables)[Name]>;
};
export type TableName = keyof Tables;

/** The columns of a table that an import takes; undefined where there is no such table. */
export const columnsOf = (table: string): Columns | undefined =>
  Object.hasOwn(tables, table) ? tables[table as keyof typeof tables] : undefined;
