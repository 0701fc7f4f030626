import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Task } from '@storyboard/contract/task';
import { Names } from '../../data/names';
import { addressOfSort } from '../../data/queries/criteria';
import { taskQueryOf } from '../../data/queries/task-query';
import { Tasks } from '../../data/tasks';
import { grouped } from '../../ui/grouped';
import { Icon } from '../../ui/icon/icon';
import { phone } from '../../ui/page/phone';
import { type Column, ListHead, type Order } from '../../ui/rows/list-head';
import { LongRows } from '../../ui/rows/long-rows';
import { Priority } from '../../ui/task/priority';
import { StatusMark } from '../../ui/task/status-mark';
import { now } from '../../ui/time/now';
import type { Fixed } from '../filters/filters-in';
import { ListAddress } from '../filters/list-address';
import { TASKS } from '../filters/list-kind';
import { ListFrame } from '../list/list-frame';
import { ListView } from '../list/list-view';
import { linkTo } from '../list/row-link';
import { RowLinks } from '../list/row-links';
import { rowViews } from '../list/row-views';
import { type GroupHead, isHead, type TaskLine, withHeads } from './task-groups';
import { groupName, taskNames } from './task-names';
import { taskRow, UNKNOWN_TASK } from './task-row';

const COLUMNS: readonly Column[] = [
  { name: 'status', word: 'Status', field: 'status' },
  { name: 'title', word: 'Task', field: 'title' },
  { name: 'project', word: 'Project', field: 'project_name' },
  { name: 'branch', word: 'Branch', field: 'branch_name', roomy: true },
  { name: 'priority', word: 'Prio', field: 'priority', downwards: true },
  { name: 'person', word: 'Person', field: 'assignee_name' },
  { name: 'updated', word: 'Updated', field: 'updated_at', downwards: true, end: true },
];

/** The tasks that the address asks for, less what the page fixes; `count` is for the page's head. */
@Component({
  selector: 'app-task-list',
  imports: [Icon, ListFrame, ListHead, LongRows, Priority, RowLinks, StatusMark],
  templateUrl: './task-list.html',
  styleUrls: ['../list/cells.scss', './task-list.scss'],
})
export class TaskList {
  readonly fixed = input<Fixed>({});

  private readonly address = inject(ListAddress);
  private readonly linkTo = linkTo();
  private readonly names = inject(Names);
  private readonly router = inject(Router);

  protected readonly view = new ListView(TASKS, inject(Tasks), taskQueryOf, this.fixed);
  /** "148 tasks". */
  readonly count = this.view.count;
  readonly total = this.view.total;

  protected readonly columns = COLUMNS;
  protected readonly phone = phone;
  protected readonly isHead = isHead;
  protected readonly grouped = grouped;
  /** Undefined also where the server could not sort by it. */
  private readonly group = computed(() => {
    const { group } = this.view.query();
    const cannot = this.view.list.leftOut().some((verb) => verb.startsWith('group'));
    return cannot ? undefined : group;
  });
  protected readonly lines = computed((): readonly (TaskLine | undefined)[] => {
    const [rows, group] = [this.view.rows(), this.group()];
    return group ? withHeads(rows, group) : rows;
  });
  protected readonly lineCount = computed(() =>
    this.group() ? this.lines().length : this.view.total(),
  );
  protected readonly order = computed((): Order | undefined => {
    const { group, sort, text } = this.view.query();
    if (group) return undefined;
    return sort ?? (text ? undefined : { field: 'updated_at', descending: true });
  });
  protected readonly rowOf = computed(() => {
    const instant = now();
    return rowViews((task: Task) => taskRow(task, instant, this.linkTo), UNKNOWN_TASK);
  });

  protected readonly namesOf = (task: Task | undefined) => taskNames(task, this.names);

  protected nameOf(head: GroupHead): string {
    const group = this.group();
    return group ? groupName(group, head, this.names) : '';
  }

  protected need({ from, to }: { from: number; to: number }): void {
    // Where a group begins is known only once all before it is.
    this.view.need({ from: this.group() ? 0 : from, to });
  }

  protected sort(order: Order): void {
    this.address.change({ ...addressOfSort(order), group: undefined });
  }

  protected open(at: number): void {
    const line = this.lines()[at];
    if (!line || isHead(line)) return;
    void this.router.navigateByUrl(`/stories/${line.story_id}#task-${line.id}`);
  }
}
