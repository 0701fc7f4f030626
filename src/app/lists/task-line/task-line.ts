import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Task } from '@storyboard/contract/task';
import { Names } from '../../data/names';
import { Icon } from '../../ui/icon/icon';
import { Person } from '../../ui/person/person';
import { StatusMark } from '../../ui/task/status-mark';
import { now } from '../../ui/time/now';
import { TimeAgo } from '../../ui/time/time-ago';
import { changedAt, isStuck } from '../people-load/load';

/** A task in a short list: its status, project, title, whose it is and when it last changed. */
@Component({
  selector: 'app-task-line',
  imports: [Icon, Person, RouterLink, StatusMark, TimeAgo],
  host: { '[class.is-stacked]': 'stacked()' },
  templateUrl: './task-line.html',
  styleUrl: './task-line.scss',
})
export class TaskLine {
  readonly task = input.required<Task>();
  /** Whether it is called by its story, as far as that is known, or by its own title. */
  readonly by = input<'story' | 'task'>('task');
  readonly person = input(false, { transform: booleanAttribute });
  /** In two lines, as on phones: for narrow columns. */
  readonly stacked = input(false, { transform: booleanAttribute });

  private readonly names = inject(Names);
  protected readonly title = computed(() => {
    const task = this.task();
    const [own, story] = [task.title, this.names.storyOf(task)];
    const first = this.by() === 'story' ? (story ?? own) : (own ?? story);
    return first ?? `Story ${task.story_id}`;
  });
  protected readonly project = computed(() => this.names.projectOf(this.task()));
  protected readonly assignee = computed(() => this.names.assigneeOf(this.task()));
  protected readonly changed = computed(() => changedAt(this.task()));
  protected readonly stuck = computed(() => {
    return this.task().status !== 'merged' && isStuck(this.task(), now());
  });
}
