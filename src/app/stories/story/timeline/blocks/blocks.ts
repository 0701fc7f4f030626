import type { Entry } from '../entries/entries';

/** Entries that are drawn together. */
export interface Block {
  readonly entries: readonly Entry[];
  /** How high it will be, roughly, in px. */
  readonly height: number;
}

/** The blocks of a timeline as it is shown: `hidden` entries in the middle may be left out. */
export interface Blocks {
  readonly before: readonly Block[];
  readonly hidden: number;
  readonly after: readonly Block[];
}

const SIZE = 4;
/** What is shown of a long timeline: how it began, and the newest. */
const FIRST = 2 * SIZE;
const LAST = 10 * SIZE;
/** Fewer than these are not worth a button. */
const FEWEST_HIDDEN = 4 * SIZE;

export function blocksOf(entries: readonly Entry[], whole: boolean): Blocks {
  const hidden = entries.length - FIRST - LAST;
  if (whole || hidden < FEWEST_HIDDEN) return { before: cut(entries), hidden: 0, after: [] };
  return { before: cut(entries.slice(0, FIRST)), hidden, after: cut(entries.slice(-LAST)) };
}

/** Whether an entry is among those that are left out. */
export function isHidden(entries: readonly Entry[], at: number): boolean {
  return blocksOf(entries, false).hidden > 0 && at >= FIRST && at < entries.length - LAST;
}

function cut(entries: readonly Entry[]): Block[] {
  return Array.from({ length: Math.ceil(entries.length / SIZE) }, (_, at) => {
    const own = entries.slice(at * SIZE, (at + 1) * SIZE);
    return { entries: own, height: own.reduce((sum, entry) => sum + heightOf(entry), 0) };
  });
}

const LINE = 22;
const LETTERS_IN_LINE = 84;

function heightOf(entry: Entry): number {
  if (entry.kind !== 'comment') return 36;
  const lines = (entry.comment.content ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_LINE)), 0);
  return 56 + lines * LINE;
}
