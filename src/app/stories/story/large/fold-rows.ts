import { totalOf } from '../tasks/counts';
import type { ShownTask } from '../tasks/shown-task';
import type { Fold } from './folds';

/** A line of a large story. `rest` counts what an open fold does not show; `done` gathers what is finished. */
export type FoldRow =
  | { readonly kind: 'fold'; readonly fold: Fold; readonly isOpen: boolean }
  | { readonly kind: 'task'; readonly fold: Fold; readonly shown: ShownTask }
  | { readonly kind: 'rest'; readonly fold: Fold; readonly count: number; readonly merged: number }
  | {
      readonly kind: 'done';
      readonly folds: number;
      readonly tasks: number;
      readonly isOpen: boolean;
    };

/** What the reader sees of folds. */
export interface Sight {
  readonly isOpen: (fold: Fold) => boolean;
  /** Whether all tasks of a fold are shown, and not just those asked for. */
  readonly isWhole: (fold: Fold) => boolean;
  readonly isDoneOpen: boolean;
  /** Whether a task has a status that was asked for. */
  readonly asked: (shown: ShownTask) => boolean;
  /** Whether statuses were chosen: then only folds with such tasks stand, and none is done. */
  readonly chosen: boolean;
}

/** The lines from head to foot: folds that hold the story up, then one line for all that are done. */
export function rowsOf(folds: readonly Fold[], sight: Sight): FoldRow[] {
  if (sight.chosen) {
    const asked = folds.filter(({ tasks }) => tasks.some(sight.asked));
    return asked.flatMap((fold) => linesOf(fold, sight));
  }
  const active = folds.filter(({ open }) => open > 0).flatMap((fold) => linesOf(fold, sight));
  const done = folds.filter(({ open }) => open === 0);
  // Where nothing is open, what is done is all there is.
  const isOpen = sight.isDoneOpen || active.length === 0;
  const finished = isOpen ? done.flatMap((fold) => linesOf(fold, sight)) : [];
  if (done.length === 0 || active.length === 0) return [...active, ...finished];
  const tasks = done.reduce((sum, { counts }) => sum + totalOf(counts), 0);
  return [...active, { kind: 'done', folds: done.length, tasks, isOpen }, ...finished];
}

function linesOf(fold: Fold, { isOpen, isWhole, asked }: Sight): FoldRow[] {
  const head: FoldRow = { kind: 'fold', fold, isOpen: isOpen(fold) };
  if (!head.isOpen) return [head];
  const wanted = fold.tasks.filter(asked);
  // A fold that is done is opened to see what was done.
  const tasks = isWhole(fold) || wanted.length === 0 ? fold.tasks : wanted;
  const merged = fold.counts.merged - tasks.filter(({ task }) => task.status === 'merged').length;
  return [
    head,
    ...tasks.map((shown): FoldRow => ({ kind: 'task', fold, shown })),
    { kind: 'rest', fold, count: fold.tasks.length - tasks.length, merged },
  ];
}
