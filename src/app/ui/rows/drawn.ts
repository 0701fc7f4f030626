import type { Slot } from './slots';

/** What a view draws: the row at `index`, or bars in its place. */
export interface Drawn<Row> extends Slot {
  readonly row: Row | undefined;
  /** Whether the row stands there; else bars, over what the view drew before. */
  readonly shown: boolean;
}

/** Views that draw another row in one frame. More would take longer than a frame may on a slow machine. */
const AT_ONCE = 8;
/** Slots before the rows in sight, but at the top of the list; these come last. */
const MARGIN = 8;

/** What is drawn next: at most eight rows that were not drawn `before`, those in sight first. */
export function drawnOf<Row>(
  slots: readonly Slot[],
  rows: readonly (Row | undefined)[],
  before: readonly Drawn<Row>[] = [],
): readonly Drawn<Row>[] {
  const old = new Map(before.map((one) => [one.key, one]));
  let left = AT_ONCE;
  const draw = (slot: Slot): Drawn<Row> => {
    const [last, row] = [old.get(slot.key), rows[slot.index]];
    if (row === undefined) return { ...slot, row: last?.row, shown: false };
    if (last?.row === row) return { ...slot, row, shown: true };
    if (left > 0) {
      left -= 1;
      return { ...slot, row, shown: true };
    }
    // What it says may be old, but it is about the same row.
    return { ...slot, row: last?.row, shown: last?.shown === true && last.index === slot.index };
  };
  const above = slots[0]?.index === 0 ? 0 : MARGIN;
  const inSight = slots.slice(above).map(draw);
  return [...slots.slice(0, above).map(draw), ...inSight];
}

/** Whether there is more to draw. */
export function isLate<Row>(
  drawn: readonly Drawn<Row>[],
  rows: readonly (Row | undefined)[],
): boolean {
  return drawn.some(({ index, row }) => rows[index] !== undefined && rows[index] !== row);
}
