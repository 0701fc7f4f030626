const MOST = 20;

/** Up to 20 rows whose name holds the text, case and accents apart: the very name first, then beginnings. */
export function bestMatches<Row>(
  rows: readonly Row[],
  text: string,
  nameOf: (row: Row) => string,
): readonly Row[] {
  const typed = folded(text.trim());
  return rows
    .map((row) => ({ row, name: folded(nameOf(row)) }))
    .filter(({ name }) => name.includes(typed))
    .map((match) => ({ ...match, rank: rankOf(match.name, typed) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ row }) => row);
}

function rankOf(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  const before = name[name.indexOf(typed) - 1] ?? '';
  return /[^\p{L}\p{N}]/u.test(before) ? 2 : 3;
}

/** The text for comparing: case and accents apart. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
