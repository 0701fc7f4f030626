import type { RowWindow } from './row-window';

/** A view and the row that it draws. */
export interface Slot {
  /** Tells the view. */
  readonly key: number;
  /** Place of the row. */
  readonly index: number;
}

/**
 * Which view draws which row, by row. Views are handed on from rows that left to rows that came, which is far cheaper
 * than new ones; a row that stays keeps its view.
 */
export function slotsOf({ from, to }: RowWindow): readonly Slot[] {
  const size = to - from;
  return Array.from({ length: size }, (_, step) => ({
    key: (from + step) % size,
    index: from + step,
  }));
}

/** All views, one of each key, in the order of their keys beginning with that of `first`. */
export function turned<View extends Slot>(views: readonly View[], first: number): readonly View[] {
  const place = ({ key }: View) => (key - first + views.length) % views.length;
  return [...views].sort((a, b) => place(a) - place(b));
}
