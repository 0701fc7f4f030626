import { Component, computed, input, linkedSignal } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon/icon';
import { Person } from '../../ui/person/person';
import { phone } from '../../ui/page/phone';
import { Roving } from '../../ui/rows/roving';
import { LoadBar } from '../../ui/task/load-bar';
import { StatusMark } from '../../ui/task/status-mark';
import { taskStatusWords } from '../../ui/task/statuses';
import { TimeAgo } from '../../ui/time/time-ago';
import type { Load } from './load';
import { inOrder, type LoadField, type LoadOrder, nextSort } from './load-order';
import { rowsOf } from './load-rows';

interface Column {
  readonly field: LoadField;
  readonly word: string;
  readonly title?: string;
  readonly style: string;
}

const COLUMNS: readonly Column[] = [
  { field: 'name', word: 'Person', style: 'c-person' },
  { field: 'open', word: 'Open tasks', style: 'c-open' },
  { field: 'review', word: 'In review', style: 'r wide c-review' },
  { field: 'inprogress', word: 'In progress', style: 'r wide c-progress' },
  { field: 'todo', word: 'Todo', style: 'r wide c-todo' },
  { field: 'stuck', word: 'Stuck', title: 'No change for 14 days or more', style: 'r c-stuck' },
  { field: 'oldest', word: 'Oldest change', style: 'r roomy c-oldest' },
];

/** More people than this are behind a button: a table is not windowed. */
const MOST = 25;

/** People × their open tasks by status. Each number leads to the tasks that it counts. */
@Component({
  selector: 'app-people-load',
  imports: [Icon, LoadBar, Person, RouterLink, Roving, StatusMark, TimeAgo],
  templateUrl: './people-load.html',
  styleUrl: './people-load.scss',
})
export class PeopleLoad {
  readonly loads = input.required<readonly Load[]>();
  readonly order = input<LoadOrder>();
  /** Where the lists of tasks are, and what their addresses have in common. */
  readonly path = input.required<readonly string[]>();
  readonly query = input<Params>({});

  protected readonly columns = COLUMNS;
  protected readonly phone = phone;
  protected readonly words = taskStatusWords;
  protected readonly most = linkedSignal({ source: this.path, computation: () => MOST });
  protected readonly rows = computed(() =>
    rowsOf(inOrder(this.loads(), this.order()), this.query()),
  );
  protected readonly shown = computed(() => this.rows().slice(0, this.most()));

  protected directionOf(field: LoadField): 'ascending' | 'descending' | null {
    const order = this.order();
    if (order?.field !== field) return null;
    const upwards = field === 'name' || field === 'oldest';
    return upwards !== order.reversed ? 'ascending' : 'descending';
  }

  protected sortOf(field: LoadField): Params {
    return { sort: nextSort(field, this.order()) };
  }

  protected showAll(): void {
    this.most.set(Infinity);
  }
}
