export type Row = Record<string, unknown>;

/** Rows of one table of StoryBoard's database. */
export interface Chunk {
  table: string;
  rows: Row[];
}

export const chunk = (table: string, rows: Row[]): Chunk => ({ table, rows });
