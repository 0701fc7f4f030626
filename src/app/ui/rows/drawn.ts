import type { Slot } from './slots';

/** What a view draws: the row at `index`, or bars in its place. */
export interface Drawn<Row> extends Slot {
  readonly row: Row | undefined;
  /** Whether the row stands there; else bars, over what the view drew before. */
  readonly shown: boolean;
}

/** Views that draw another row in one frame, at most and at least. */
const MOST = 4;
const LEAST = 2;
/** Milliseconds: a frame that took longer drew too much. Between longer ones nobody scrolled. */
const LONG = 25;
const PAUSE = 250;
/** Slots before the rows in sight, but at the top of the list; these come last. */
const MARGIN = 8;

/**
 * Whether one more row may be drawn in this frame, however often in it the list moves: four on a quick machine, fewer
 * where frames take long. `time` is that of the frame, in milliseconds.
 */
export function asManyAsFit(time: () => number): () => boolean {
  let [now, most] = [time(), MOST];
  let left = most;
  return () => {
    const passed = time() - now;
    if (passed > 0) {
      if (passed < LONG) most = Math.min(MOST, most + 1);
      else if (passed < PAUSE) most = Math.max(LEAST, most - 2);
      [now, left] = [now + passed, most];
    }
    left -= 1;
    return left >= 0;
  };
}

/**
 * What is drawn next: of the rows that were not drawn `before` as many as `may` be, those in sight first. A view that
 * must wait stays where it was and as it was. None waits that stands in its place and shows what stood there before:
 * whoever presses a row gets the one that they see.
 */
export function drawnOf<Row>(
  slots: readonly Slot[],
  rows: readonly (Row | undefined)[],
  before: readonly Drawn<Row>[],
  may: () => boolean,
): readonly Drawn<Row>[] {
  // Of another number of views each has another row.
  const old = new Map(before.length === slots.length ? before.map((one) => [one.key, one]) : []);
  const draw = (slot: Slot): Drawn<Row> => {
    const [last, row] = [old.get(slot.key), rows[slot.index]];
    if (last && isDone(last, slot, row)) return last;
    if (row === undefined) return { ...slot, row: last?.row, shown: false };
    const stands = last?.shown === true && last.index === slot.index;
    if (stands || may()) return { ...slot, row, shown: true };
    return last ?? { ...slot, row: undefined, shown: false };
  };
  const above = slots[0]?.index === 0 ? 0 : MARGIN;
  const inSight = slots.slice(above).map(draw);
  return [...slots.slice(0, above).map(draw), ...inSight];
}

/** Whether there is more to draw. */
export function isLate<Row>(
  drawn: readonly Drawn<Row>[],
  slots: readonly Slot[],
  rows: readonly (Row | undefined)[],
): boolean {
  return slots.some((slot, at) => {
    const one = drawn[at];
    return one === undefined || !isDone(one, slot, rows[slot.index]);
  });
}

/** Whether a view draws the row that it is to draw; bars where that is not known. */
function isDone<Row>(view: Drawn<Row>, slot: Slot, row: Row | undefined): boolean {
  const stands = view.index === slot.index && view.key === slot.key;
  return stands && (row === undefined ? !view.shown : view.shown && view.row === row);
}
