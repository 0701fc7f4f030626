const MOST = 160;

/** The beginning of a comment that another one answers, in one line; what it quotes itself is left out. */
export function excerptOf(content: string | null): string {
  const own = (content ?? '').split('\n').filter((line) => !line.startsWith('>'));
  const words = own.join(' ').replace(/\s+/g, ' ').trim();
  const letters = Array.from(words);
  return letters.length > MOST ? `${letters.slice(0, MOST).join('').trimEnd()}…` : words;
}
