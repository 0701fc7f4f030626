import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Copy } from '../../../ui/controls/copy';
import { Icon } from '../../../ui/icon/icon';
import { Person } from '../../../ui/person/person';
import { Priority } from '../../../ui/task/priority';
import { StatusMark } from '../../../ui/task/status-mark';
import type { ListedTask } from './in-order';
import { otherBranch } from './shown-task';
import { linkOf } from './task-link';
import { TaskNotes } from './task-notes';

/** A task of a story in a line. */
@Component({
  selector: 'app-task-row',
  imports: [Copy, Icon, Person, Priority, RouterLink, StatusMark, TaskNotes],
  templateUrl: './task-row.html',
  styleUrl: './task-row.scss',
  host: {
    class: 'task-row',
    role: 'listitem',
    'data-row': '',
    '[id]': '"task-" + shown().task.id',
    '[class.is-invalid]': 'shown().task.status === "invalid"',
    '[class.is-selected]': 'linked()',
  },
})
export class TaskRow {
  readonly shown = input.required<ListedTask>();
  /** Whether the address names it. */
  readonly linked = input(false);
  protected readonly task = computed(() => this.shown().task);
  protected readonly link = computed(() => linkOf(this.task().link));
  protected readonly branch = computed(() => otherBranch(this.shown()));
  protected readonly footer = computed(() => `Task: ${this.task().id}`);
}
