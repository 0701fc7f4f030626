import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock } from '../../../data/clock';
import { TextDraft } from '../../../lists/filters/text-draft';
import { Pause } from '../../../lists/list/pause';
import '../../../lists/list/together';
import '../../../lists/together-short';
import { Seg } from '../../../ui/controls/seg';
import { FilterBar } from '../../../ui/filter-bar/filter-bar';
import { FilterEditor } from '../../../ui/filter-bar/filter-editor';
import { grouped } from '../../../ui/grouped';
import { Icon } from '../../../ui/icon/icon';
import { phone } from '../../../ui/page/phone';
import { LongRows } from '../../../ui/rows/long-rows';
import { countsOfTasks } from '../tasks/counts';
import type { ShownTask } from '../tasks/shown-task';
import { linkOf } from '../tasks/task-link';
import {
  type DimensionName,
  dimensionsOf,
  doneWords,
  optionsOf,
  restWords,
  verdictOf,
} from './filter/filter-words';
import { FoldLine } from './fold-line';

import { foldsOf, type Grouping } from './folds';
import { ReaderFolds } from './reader-folds';
import { Tally } from './tally';
import {
  filterOf,
  hasStatus,
  matcherOf,
  type Params,
  paramsOf,
  type TaskFilter,
  type TaskParams,
} from './filter/task-filter';
import { TaskLine } from './task-line';

/** The tasks of a story that has many, folded by project, branch or person. */
@Component({
  selector: 'app-large-tasks',
  imports: [FilterBar, FilterEditor, FoldLine, Icon, LongRows, RouterLink, Seg, Tally, TaskLine],
  templateUrl: './large-tasks.html',
  styleUrl: './large-tasks.scss',
  encapsulation: ViewEncapsulation.None,
})
export class LargeTasks {
  readonly storyId = input.required<number>();
  readonly tasks = input.required<readonly ShownTask[]>();
  /** What of the address filters and groups them. */
  readonly params = input.required<Params>();
  /** The task that the address names. */
  readonly linkedId = input<number>();
  readonly wanted = output<TaskParams>();

  protected readonly filter = computed(() => filterOf(this.params()));
  protected readonly groupings = [
    { value: 'project' as const, word: 'By project' },
    { value: 'branch' as const, word: 'By branch' },
    { value: 'person' as const, word: 'By person' },
  ];
  protected readonly doneWords = doneWords;
  protected readonly restWords = restWords;
  protected readonly grouped = grouped;
  /** As much of it as the field has room for. */
  protected readonly hint = computed(() => (phone() ? 'Find tasks' : 'Project, person or text'));
  /** As the styles draw a line: one high, on phones two. */
  protected readonly rowHeight = computed(() => (phone() ? 56 : 36));
  protected readonly counts = computed(() => countsOfTasks(this.tasks()));
  private readonly matching = computed(() => this.tasks().filter(matcherOf(this.filter())));
  protected readonly folds = computed(() => foldsOf(this.matching(), this.filter().by));
  protected readonly reader = new ReaderFolds(this.folds, this.filter, this.linkedId, this.storyId);
  protected readonly rows = this.reader.rows;
  protected readonly cursor = signal(-1);
  protected readonly verdict = computed(() =>
    verdictOf(
      this.filter(),
      this.folds(),
      this.matching().filter((shown) => hasStatus(shown, this.filter())).length,
    ),
  );
  protected readonly dimensions = computed(() => dimensionsOf(this.filter(), this.tasks()));
  private readonly pause = new Pause(inject(Clock));
  protected readonly draft = new TextDraft(
    computed(() => this.filter().text),
    (text) => {
      this.change({ text });
    },
    this.pause,
  );
  private readonly grid = viewChild(LongRows);
  private reached: number | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.pause.stop();
    });
    afterRenderEffect(() => {
      const [id, grid] = [this.linkedId(), this.grid()];
      if (id === undefined || !grid || this.reached === id) return;
      const at = untracked(this.rows).findIndex(
        (row) => row.kind === 'task' && row.shown.task.id === id,
      );
      this.reached = id;
      if (at >= 0) grid.goTo(at);
    });
  }

  protected options(name: string) {
    return optionsOf[name as DimensionName](this.tasks());
  }

  protected chosen(name: string): readonly string[] {
    return this.filter()[name as DimensionName];
  }

  protected choose(name: string, values: readonly string[]): void {
    this.change({ [name]: values });
  }

  protected change(part: Partial<TaskFilter>): void {
    this.wanted.emit(paramsOf({ ...this.filter(), ...part }));
  }

  protected group(by: Grouping): void {
    this.cursor.set(-1);
    this.change({ by });
  }

  /** Enter or o on a line. */
  protected open(at: number): void {
    const row = this.rows()[at];
    if (row?.kind === 'task') this.openLink(row.shown);
    else if (row?.kind === 'rest') this.reader.showAll(row.fold);
    else if (row) this.reader.toggle(row);
  }

  private openLink({ task }: ShownTask): void {
    const link = linkOf(task.link);
    if (link?.kind === 'address') document.location.assign(link.href);
  }
}
