/** A piece of text, with the place in this client that it names, if it does. */
export interface Piece {
  text: string;
  place?: string;
}

// "#2001234", "story 2001234", "Story: 96", "Task: 1234". Short bare numbers mean other things too often.
const REFERENCE =
  /\b(?<kind>story|task)(?::\s*#?(?<footer>\d{1,9})|\s+#?(?<named>\d{4,9}))\b|(?<![\w#/&=.-])#(?<bare>\d{4,9})\b/giu;

/** Cuts text at what it says of stories and tasks; one piece where it says nothing. */
export function referencesIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], place: placeOf(match.groups ?? {}) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function placeOf({ kind, footer, named, bare }: Record<string, string | undefined>): string {
  const kinds = kind?.toLowerCase() === 'task' ? 'tasks' : 'stories';
  return `/${kinds}/${footer ?? named ?? bare ?? ''}`;
}
