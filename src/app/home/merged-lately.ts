import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Task } from '@storyboard/contract/task';
import type { Known } from '../data/known';
import { TaskLine } from '../lists/task-line/task-line';
import { Trouble } from '../lists/trouble/trouble';
import { Empty } from '../ui/page/empty';
import { Roving } from '../ui/rows/roving';

/** The tasks that were merged last, by their stories. */
@Component({
  selector: 'app-merged-lately',
  imports: [Empty, RouterLink, Roving, TaskLine, Trouble],
  templateUrl: './merged-lately.html',
  styleUrl: './merged-lately.scss',
})
export class MergedLately {
  readonly tasks = input.required<Known<readonly Task[]>>();
  protected readonly places = Array.from({ length: 10 }, (_, place) => place);
}
