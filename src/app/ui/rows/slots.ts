import type { RowWindow } from './row-window';

/** A view and the row that it draws. */
export interface Slot {
  /** Tells the view. */
  readonly key: number;
  /** Place of the row. */
  readonly index: number;
}

/**
 * Which view draws which row. Views are handed on from rows that left to rows that came, which is far cheaper
 * than new ones. A short way on, the views that left are moved to the other end; a long way on, all stay where
 * they are and draw other rows, since moving a view costs about twice what drawing another row in it does.
 */
export function slotsOf({ from, to }: RowWindow, before: readonly Slot[] = []): readonly Slot[] {
  const size = to - from;
  const [first] = before;
  const fresh = before.length !== size || !first;
  const way = fresh ? 0 : from - first.index;
  const turn = !fresh && Math.abs(way) * 3 <= size ? way : 0;
  const start = (fresh ? 0 : first.key) + turn;
  return Array.from({ length: size }, (_, step) => ({
    key: (((start + step) % size) + size) % size,
    index: from + step,
  }));
}
