import type { TaskCounts } from '@storyboard/contract/task';

export type Step = 'merged' | 'review' | 'inprogress' | 'todo';
export interface Bar {
  status: Step;
  x: number;
  width: number;
  /** The path that draws it, 12 px high at most, standing on the ground. */
  path: string;
}

const order: readonly Step[] = ['merged', 'review', 'inprogress', 'todo'];
const HEIGHT = 12;
const heights: Record<Step, number> = { merged: 12, review: 9, inprogress: 6, todo: 2 };
const MOST_BLOCKS = 6;
const NARROWEST = 2;
const GAP = 1;

/**
 * The bars of a progress mark `width` px wide: up to six tasks a block per task, so that the width says how
 * many; more, or where `whole` is asked for: shares of the whole width, none narrower than 2 px. Invalid tasks are
 * left out.
 */
export function bars(counts: Partial<TaskCounts>, width: number, whole = false): Bar[] {
  const present = order.filter((status) => counts[status]);
  const total = present.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const few = total <= MOST_BLOCKS && !whole;
  return few ? blocks(counts, width) : shares(counts, present, total, width);
}

function blocks(counts: Partial<TaskCounts>, width: number): Bar[] {
  const size = Math.floor((width - GAP * (MOST_BLOCKS - 1)) / MOST_BLOCKS);
  const each = order.flatMap((status) => Array<Step>(counts[status] ?? 0).fill(status));
  return each.map((status, at) => bar(status, at * (size + GAP), size));
}

function shares(counts: Partial<TaskCounts>, present: Step[], total: number, width: number): Bar[] {
  const room = width - GAP * (present.length - 1);
  const wide = (status: Step) => Math.max(NARROWEST, ((counts[status] ?? 0) / total) * room);
  const widths = present.map(wide);
  // What the narrowest were given is taken from the widest.
  const widest = widths.indexOf(Math.max(...widths));
  const over = widths.reduce((sum, one) => sum + one, 0) - room;
  let x = 0;
  return present.map((status, at) => {
    const own = (widths[at] ?? 0) - (at === widest ? over : 0);
    const drawn = bar(status, x, own);
    x += own + GAP;
    return drawn;
  });
}

function bar(status: Step, x: number, width: number): Bar {
  const height = heights[status];
  return { status, x, width, path: `M${x} ${HEIGHT - height}h${width}v${height}h${-width}z` };
}
