import type { Story } from '@storyboard/contract/story';
import type { TaskStatus } from '@storyboard/contract/task';
import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Name } from '../../../data/names';
import { Copy } from '../../../ui/controls/copy';
import { grouped } from '../../../ui/grouped';
import { Icon } from '../../../ui/icon/icon';
import { Person } from '../../../ui/person/person';
import { statusesByProgress } from '../../../ui/task/statuses';
import { StatusMark } from '../../../ui/task/status-mark';
import { countsOfTasks } from '../tasks/counts';
import type { ShownTask } from '../tasks/shown-task';
import { involvedIn, milestonesOf, roleOf } from './involved';

const FEW = 8;

/** What is to know of a story, beside it or below its tasks. */
@Component({
  selector: 'app-story-facts',
  imports: [Copy, Icon, Person, RouterLink, StatusMark],
  templateUrl: './story-facts.html',
  styleUrl: './story-facts.scss',
  host: { class: 'facts', role: 'complementary', 'aria-label': 'Facts' },
})
export class StoryFacts {
  readonly story = input.required<Story>();
  readonly creator = input<Name>();
  readonly tasks = input.required<readonly ShownTask[]>();
  protected readonly grouped = grouped;
  protected readonly roleOf = roleOf;
  protected readonly counts = computed(() => {
    const counts = countsOfTasks(this.tasks());
    return statusesByProgress
      .map((status: TaskStatus) => ({ status, count: counts[status] }))
      .filter(({ count }) => count > 0);
  });
  protected readonly all = linkedSignal({
    source: () => this.story().id,
    computation: () => false,
  });
  protected readonly people = computed(() =>
    involvedIn(this.story(), this.creator(), this.tasks()),
  );
  protected readonly shown = computed(() =>
    this.all() || this.people().length <= FEW + 1 ? this.people() : this.people().slice(0, FEW),
  );
  protected readonly more = computed(() => this.people().length - this.shown().length);
  protected readonly milestones = computed(() => milestonesOf(this.tasks()));
  protected readonly footer = computed(() => `Story: ${this.story().id}`);
}
