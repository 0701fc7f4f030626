import type { Reader } from './reader.ts';
import { wrong } from './refused.ts';

/** A title of spaces cannot be read, nor pressed in a list. One that is there already stays; the original takes all. */
export function checkTitle({ plain }: Reader, title?: string | null, before?: string | null): void {
  if (plain || typeof title !== 'string' || title === before) return;
  if (title.trim() === '') throw wrong('A title needs words: there are only spaces in it');
}
