import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Copy } from '../../../ui/controls/copy';
import { Opens } from '../../../ui/controls/opens';
import { Popover } from '../../../ui/controls/popover';
import { Icon } from '../../../ui/icon/icon';
import { Markdown } from '../../../ui/markdown/markdown';
import { Person } from '../../../ui/person/person';
import { Priority } from '../../../ui/task/priority';
import { StatusMark } from '../../../ui/task/status-mark';
import { linkOf } from '../tasks/task-link';
import type { ShownTask } from '../tasks/shown-task';

/** A task of a large story in a line. */
@Component({
  selector: 'app-task-line',
  imports: [Copy, Icon, Markdown, Opens, Person, Popover, Priority, RouterLink, StatusMark],
  templateUrl: './task-line.html',
  styleUrl: './task-line.scss',
  host: { class: 'sub-row', '[class.is-invalid]': 'task().status === "invalid"' },
})
export class TaskLine {
  readonly shown = input.required<ShownTask>();
  /** Whether its project is said, as it does not lie under it. */
  readonly withProject = input(false);
  protected readonly task = computed(() => this.shown().task);
  protected readonly link = computed(() => linkOf(this.task().link));
  protected readonly footer = computed(() => `Task: ${this.task().id}`);
}
