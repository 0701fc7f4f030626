import { computed, inject, type Signal, signal } from '@angular/core';
import type { Task } from '@storyboard/contract/task';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import type { Known } from '../../data/known';
import { Names } from '../../data/names';
import { People } from '../../data/people';
import { Projects } from '../../data/projects';
import { Stories } from '../../data/stories';
import { Tasks } from '../../data/tasks';
import { Timeline } from '../../data/timeline';
import { countsOf } from '../../ui/task/statuses';
import type { ShownTask } from './tasks/shown-task';
import type { Naming } from './timeline/entries/change';
import { taskNaming } from './timeline/entries/task-naming';

/** More tasks than these are folded. */
const MANY = 30;

/**
 * All that the page of a story reads: three questions. The long history of a story with many tasks is asked for once
 * those are there, which the server would answer more slowly otherwise. Make it while a page is constructed.
 */
export class StoryReading {
  private readonly names = inject(Names);
  readonly story;
  private readonly rows: Known<readonly Task[]>;
  private readonly happened: Known<readonly TimelineEvent[]>;
  private readonly projects;
  private readonly people;

  private readonly added = signal<readonly TimelineEvent[]>([]);

  constructor(private readonly id: Signal<number | undefined>) {
    this.story = inject(Stories).one(id);
    this.rows = inject(Tasks).ofStory(id);
    this.happened = inject(Timeline).ofStory(() => (this.mayAskWhatHappened() ? id() : undefined));
    // From servers that send no names: order and sentences wait for them, so that nothing moves later.
    this.projects = inject(Projects).directory.all(() => this.lacksProjects());
    this.people = inject(People).directory.all(() => this.lacksAuthors());
  }

  /** How many tasks there are or, as the story has it, are to come. */
  readonly total = computed(() => {
    const counts = countsOf(this.story.value()?.task_statuses);
    const expected = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return this.rows.value()?.length ?? expected;
  });
  readonly isLarge = computed(() => this.total() > MANY);
  private readonly mayAskWhatHappened = computed(() => {
    if (!this.story.value()) return false;
    return !this.isLarge() || Boolean(this.rows.value() ?? this.rows.refusal());
  });

  /** Undefined until all of them can be put in order. */
  readonly tasks = computed((): readonly ShownTask[] | undefined => {
    const waiting = this.lacksProjects() && isUnderWay(this.projects);
    return waiting ? undefined : this.rows.value()?.map((task) => this.shown(task));
  });

  /** Undefined until it can be told. */
  readonly events = computed(() => {
    const waiting = this.lacksAuthors() && isUnderWay(this.people);
    return waiting || !this.tasks() ? undefined : this.withAdded(this.happened.value());
  });

  readonly creator = computed(() => {
    const story = this.story.value();
    return story && this.names.creatorOf(story);
  });

  /** What the timeline calls people and tasks. */
  readonly naming = computed((): Naming => {
    const tasks = this.tasks() ?? [];
    const known = new Map(tasks.map(({ task, assignee }) => [task.assignee_id, assignee]));
    return {
      author: (event) => this.names.authorOf(event),
      person: (id) => known.get(id) ?? this.names.person(id),
      task: taskNaming(tasks),
    };
  });

  /** Why tasks or timeline could not be had. */
  readonly trouble = computed(() => ({
    tasks: this.rows.value() ? undefined : this.rows.refusal(),
    timeline: this.happened.value() ? undefined : this.happened.refusal(),
  }));

  /** Shows what was just done, and asks what else happened. */
  add(event: TimelineEvent): void {
    this.added.update((events) => [...events, event]);
    this.story.refresh();
    this.happened.refresh();
  }

  refresh(): void {
    this.story.refresh();
    this.rows.refresh();
    this.happened.refresh();
  }

  private readonly lacksProjects = computed(
    () =>
      this.rows
        .value()
        ?.some(
          ({ project_id, project_name }) => project_id !== null && project_name === undefined,
        ) ?? false,
  );

  private readonly lacksAuthors = computed(
    () =>
      this.happened
        .value()
        ?.some(({ author_id, author_name }) => author_id !== null && author_name === undefined) ??
      false,
  );

  /** Until the server tells of them too. */
  private withAdded(events: readonly TimelineEvent[] | undefined) {
    const known = new Set(events?.map(({ id }) => id));
    const added = this.added().filter((event) => {
      return event.story_id === this.id() && !known.has(event.id);
    });
    return events && added.length > 0 ? [...events, ...added] : events;
  }

  private shown(task: Task): ShownTask {
    return {
      task,
      project: this.names.projectOf(task),
      branch: this.names.branchOf(task),
      milestone: this.names.milestoneIfKnown(task),
      assignee: this.names.assigneeOf(task),
    };
  }
}

const isUnderWay = ({ freshness }: Known<unknown>) => /^(unknown|loading)$/.test(freshness());
