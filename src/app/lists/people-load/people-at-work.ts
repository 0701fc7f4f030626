import { Component, computed, inject, input } from '@angular/core';
import type { Params } from '@angular/router';
import type { Person } from '@storyboard/contract/person';
import type { Task } from '@storyboard/contract/task';
import type { Known } from '../../data/known';
import { Names } from '../../data/names';
import { Empty } from '../../ui/page/empty';
import { Roving } from '../../ui/rows/roving';
import { StatusMark } from '../../ui/task/status-mark';
import { now } from '../../ui/time/now';
import { TaskLine } from '../task-line/task-line';
import '../together-short';
import { Trouble } from '../trouble/trouble';
import { loadsOf, longestInReview, OPEN, withIdle } from './load';
import { loadOrderOf } from './load-order';
import { LoadSkeleton } from './load-skeleton';
import { PeopleLoad } from './people-load';

const LONGEST = 10;

/** Who works on what, in a project group or a team: the load of each person, and what waits longest in review. */
@Component({
  selector: 'app-people-at-work',
  imports: [Empty, LoadSkeleton, PeopleLoad, Roving, StatusMark, TaskLine, Trouble],
  templateUrl: './people-at-work.html',
  styles: '.first { margin-top: 8px; } .legend { gap: 4px 16px; }',
})
export class PeopleAtWork {
  /** All open tasks of the group or of the people. */
  readonly tasks = input.required<Known<readonly Task[]>>();
  /** The people to show, those with nothing open too; without, who has an open task. */
  readonly people = input<readonly Person[]>();
  /** Of the address: see LoadOrder. */
  readonly sort = input<string>();
  readonly path = input.required<readonly string[]>();
  readonly query = input<Params>({});

  private readonly names = inject(Names);
  protected readonly legend = OPEN;
  protected readonly known = computed(() => this.tasks().value());
  protected readonly order = computed(() => loadOrderOf(this.sort()));
  protected readonly loads = computed(() => {
    const loads = loadsOf(this.known() ?? [], now(), (task) => this.names.assigneeOf(task));
    const people = this.people();
    const named = people?.map(({ id }) => ({ id, name: this.names.person(id) ?? null }));
    return named ? withIdle(loads, named) : loads;
  });
  protected readonly longest = computed(() => longestInReview(this.known() ?? [], LONGEST));
}
