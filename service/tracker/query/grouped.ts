/** The ids of rows as a JSON list, for `jsonItems`. */
export const idsOf = (rows: readonly { id: number }[]): string =>
  JSON.stringify(rows.map(({ id }) => id));

/** Rows by what `keyOf` gives, each list in the order of the rows. */
export function grouped<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  itemOf: (row: Row) => Item,
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(itemOf(row));
    else groups.set(keyOf(row), [itemOf(row)]);
  }
  return groups;
}
