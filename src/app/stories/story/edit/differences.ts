/** A piece of a text beside another: the same in both, only in the one, only in the other. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What became of a text: its words in the middle that went and came, between beginning and end that stayed. */
export function piecesOf(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const pieces: readonly Piece[] = [
    { kind: 'same', text: now.slice(0, head).join('') },
    { kind: 'gone', text: old.slice(head, old.length - tail).join('') },
    { kind: 'new', text: now.slice(head, now.length - tail).join('') },
    { kind: 'same', text: now.slice(now.length - tail).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const wordsOf = (text: string) => text.match(/\s+|\S+/g) ?? [];
