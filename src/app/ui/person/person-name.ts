const words = (name: string) => name.trim().split(/\s+/u).filter(Boolean);
const first = (word: string) => Array.from(word)[0] ?? '';

/** "Tomasz Wilk" as "TW", "zuul" as "ZU". Counts characters, not code units: names may begin with an emoji. */
export function initials(name: string): string {
  const parts = words(name);
  const [start = '', end = ''] = [parts[0], parts.at(-1)];
  const pair =
    parts.length > 1 ? first(start) + first(end) : Array.from(start).slice(0, 2).join('');
  return pair.toLocaleUpperCase();
}

/** "Tomasz Wilk" as "T. Wilk". One word stays whole, and so does what is written without capitals: "田中 美咲". */
export function shortName(name: string): string {
  const parts = words(name);
  const [given = ''] = parts;
  const letter = first(given);
  const hasCase = letter.toUpperCase() !== letter.toLowerCase();
  return parts.length > 1 && hasCase ? `${letter}. ${parts.at(-1) ?? ''}` : parts.join(' ');
}

/** One of the six tints, the same for a person everywhere. */
export const tint = (id: number) => (Math.abs(id) % 6) + 1;
