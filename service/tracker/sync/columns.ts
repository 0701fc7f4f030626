/** Rows by columns: smaller than row by row, and quicker to read. */
export type ColumnsOf<Row> = { [Name in keyof Row]: Row[Name][] };

/** `names` also says what is there where no row is. */
export function byColumns<Row extends object>(
  rows: readonly Row[],
  names: readonly (keyof Row)[],
): ColumnsOf<Row> {
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => row[name])]),
  ) as ColumnsOf<Row>;
}

/** Whole seconds since 1970 of an instant as the store has it. */
export const seconds = (at: string | null): number | null =>
  at === null ? null : Math.floor(Date.parse(`${at}Z`) / 1000);
