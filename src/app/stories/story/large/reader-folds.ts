import { computed, linkedSignal, type Signal } from '@angular/core';
import type { Fold } from './folds';
import { type FoldRow, rowsOf } from './fold-rows';
import { hasChosen, hasStatus, isNarrow, type TaskFilter } from './filter/task-filter';

/** Up to so many tasks are shown at once when the reader looks for something. */
const SHOWN_AT_ONCE = 40;

/** The folds of a large story as its reader opened them. They begin anew with another story or grouping. */
export class ReaderFolds {
  private readonly toggled;
  private readonly whole;
  private readonly done;
  readonly rows: Signal<FoldRow[]>;

  constructor(
    private readonly folds: Signal<readonly Fold[]>,
    private readonly filter: Signal<TaskFilter>,
    private readonly linkedId: Signal<number | undefined>,
    storyId: Signal<number>,
  ) {
    const source = computed(() => `${storyId()} ${filter().by}`);
    const none = (): ReadonlyMap<string, boolean> => new Map<string, boolean>();
    this.toggled = linkedSignal({ source, computation: none });
    this.whole = linkedSignal({ source, computation: none });
    this.done = linkedSignal<string, boolean | undefined>({ source, computation: () => undefined });
    this.rows = computed(() =>
      rowsOf(this.folds(), {
        isOpen: ({ key }) => this.toggled().get(key) ?? this.opensItself(key),
        isWhole: ({ key }) => this.whole().get(key) ?? this.linked()?.key === key,
        isDoneOpen: this.done() ?? this.linked()?.open === 0,
        asked: (shown) => hasStatus(shown, this.filter()),
        chosen: hasChosen(this.filter()),
      }),
    );
  }

  /** The fold of the task that the address names. */
  private readonly linked = computed(() =>
    this.folds().find(({ tasks }) => tasks.some(({ task }) => task.id === this.linkedId())),
  );
  /** What was looked for and is little shows at once. */
  private readonly found = computed(() => {
    if (!isNarrow(this.filter())) return false;
    const open = this.folds().reduce((sum, fold) => sum + fold.open, 0);
    return open <= SHOWN_AT_ONCE;
  });

  toggle(row: FoldRow): void {
    if (row.kind === 'done') this.done.set(!row.isOpen);
    if (row.kind === 'fold')
      this.toggled.update((all) => new Map(all).set(row.fold.key, !row.isOpen));
  }

  showAll({ key }: Fold): void {
    this.whole.update((all) => new Map(all).set(key, true));
  }

  private opensItself(key: string): boolean {
    return this.found() || this.linked()?.key === key;
  }
}
