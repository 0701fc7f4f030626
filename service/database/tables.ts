import type { Columns, RowOf } from './tables/column.ts';
import { boards } from './tables/boards.ts';
import { people } from './tables/people.ts';
import { projects } from './tables/projects.ts';
import { stories } from './tables/stories.ts';

export type { Flag, Instant } from './tables/column.ts';

/** Every table of the store, named as in StoryBoard's own database, with ours beside its columns. */
export const tables = { ...people, ...projects, ...stories, ...boards };

export type Tables = {
  [Name in keyof typeof tables]: RowOf<(typeof tables)[Name]>;
};
export type TableName = keyof Tables;

/** The columns of a table; undefined where there is no such table. */
export const columnsOf = (table: string): Columns | undefined =>
  Object.hasOwn(tables, table) ? tables[table as TableName] : undefined;
