import type { Random } from '../random.ts';

/** The cells of a table written as lines, with ` | ` between the columns. */
export function table(text: string): string[][] {
  return lines(text).map((line) => line.split(/\s+\|\s+/));
}

/** The lines of a text, without the empty ones. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Texts of several lines, with a line of three hyphens between them. */
export function blocks(text: string): string[] {
  return text.split('\n---\n').map((block) => block.trim());
}

/** Puts words in the places of `{name}`. */
export function fill(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(words[name] ?? place));
}

/** Takes one of each choice: `[one|another]`. */
export function choose(text: string, random: Random): string {
  return text.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, list: string) => random.pick(list.split('|')));
}

/** The first letter large. */
export const begun = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter small. */
export const within = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
