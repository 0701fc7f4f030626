import { Component, computed, input, output } from '@angular/core';
import { isStuckSince } from '../tasks/stuck';
import { Icon } from '../../../ui/icon/icon';
import { People } from '../../../ui/person/people';
import { Steps } from '../../../ui/task/steps';
import { StatusMark } from '../../../ui/task/status-mark';
import { now } from '../../../ui/time/now';
import { TimeAgo } from '../../../ui/time/time-ago';
import { totalOf } from '../tasks/counts';
import type { FoldRow } from './fold-rows';

/** The tasks of one project, branch or person in a line that opens. */
@Component({
  selector: 'app-fold-line',
  imports: [Icon, People, StatusMark, Steps, TimeAgo],
  templateUrl: './fold-line.html',
})
export class FoldLine {
  readonly row = input.required<Extract<FoldRow, { kind: 'fold' }>>();
  /** Whether it says whose tasks they are. */
  readonly withPeople = input(true);
  readonly toggled = output();
  protected readonly statuses = ['review', 'inprogress', 'todo'] as const;
  protected readonly fold = computed(() => this.row().fold);
  protected readonly total = computed(() => totalOf(this.fold().counts));
  protected readonly people = computed(() => this.fold().people);
  protected readonly stuck = computed(
    () => this.fold().open > 0 && isStuckSince(this.fold().changedAt, now()),
  );
}
