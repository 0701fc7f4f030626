import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Preferences } from '../../data/profile/preferences';
import '../../lists/together-short';
import { Trouble } from '../../lists/trouble/trouble';
import { loadMarkdown } from '../../ui/markdown/load';
import { Markdown } from '../../ui/markdown/markdown';
import { Later } from '../../ui/page/later';
import { pageTitle } from '../../ui/page/page-title';
import { Skeleton } from '../../ui/page/skeleton';
import { CommentPlace } from './comment/comment-place';
import { StoryFacts } from './facts/story-facts';
import { StoryCrumbs } from './head/story-crumbs';
import { StoryHead } from './head/story-head';
import { StoryLead } from './head/story-lead';
import type { LargeTasks } from './large/large-tasks';
import { StoryReading } from './story-reading';
import { StorySkeleton } from './story-skeleton';
import { StoryTasks } from './tasks/story-tasks';
import { commentsIn, type Show, SHOWS } from './timeline/entries/entries';
import type { StoryTimeline } from './timeline/story-timeline';

type Params = string | string[];

const loadTimeline = async () => (await import('./timeline/story-timeline')).StoryTimeline;
const loadLargeTasks = async () => (await import('./large/large-tasks')).LargeTasks;

/** A story: what it is about, its tasks, what happened. */
@Component({
  selector: 'app-story-page',
  imports: [
    CommentPlace,
    Later,
    Markdown,
    NgTemplateOutlet,
    RouterLink,
    Skeleton,
    StoryCrumbs,
    StoryFacts,
    StoryHead,
    StoryLead,
    StorySkeleton,
    StoryTasks,
    Trouble,
  ],
  templateUrl: './story-page.html',
})
export class StoryPage {
  // From the address.
  readonly id = input.required<string>();
  readonly show = input<Params>();
  readonly q = input<Params>();
  readonly branch = input<Params>();
  readonly assignee = input<Params>();
  readonly status = input<Params>();
  readonly by = input<Params>();

  private readonly router = inject(Router);
  /** What stands below the timeline comes after it, so that it is not moved. */
  protected readonly hasTimeline = signal(false);
  protected readonly number = computed(() => (/^\d+$/.test(this.id()) ? Number(this.id()) : 0));
  protected readonly reading = new StoryReading(this.number);
  protected readonly story = this.reading.story.value;
  protected readonly refusal = computed(() =>
    this.story() ? undefined : this.reading.story.refusal(),
  );
  protected readonly total = this.reading.total;
  protected readonly isLarge = this.reading.isLarge;
  protected readonly comments = computed(() => {
    const events = this.reading.events();
    return events && commentsIn(events);
  });
  protected readonly shows = computed(
    (): Show => SHOWS.find((show) => show === this.show()) ?? 'all',
  );
  private readonly anchor = computed(
    () => this.router.lastSuccessfulNavigation()?.finalUrl?.fragment ?? '',
  );
  protected readonly unwanted = inject(Preferences).hiddenEvents;
  protected readonly linkedTask = computed(() => idIn(this.anchor(), /^task-(\d+)$/));
  protected readonly linkedComment = computed(() => idIn(this.anchor(), /^comment-(\d+)$/));

  protected readonly loadTimeline = loadTimeline;
  protected readonly timelineInputs = computed(() => ({
    storyId: this.number(),
    events: this.reading.events() ?? [],
    naming: this.reading.naming(),
    show: this.shows(),
    linkedId: this.linkedComment(),
    unwanted: this.unwanted(),
  }));
  protected readonly loadLargeTasks = loadLargeTasks;
  protected readonly largeInputs = computed(() => ({
    storyId: this.number(),
    tasks: this.reading.tasks() ?? [],
    params: {
      q: this.q(),
      branch: this.branch(),
      assignee: this.assignee(),
      status: this.status(),
      by: this.by(),
    },
    linkedId: this.linkedTask(),
  }));

  constructor() {
    // After what the page needs to be read.
    void loadMarkdown();
    loadTimeline().catch(() => undefined);
    // Beside the tasks, not after them.
    effect(() => {
      if (this.isLarge()) loadLargeTasks().catch(() => undefined);
    });
    pageTitle(() => {
      const story = this.story();
      // Browsers write titles down: what is private is not among them.
      if (story?.private) return `Story ${story.id} (private)`;
      if (story) return `${story.id} ${story.title}`;
      return this.refusal() ? `Story ${this.id()}` : undefined;
    });
  }

  protected hearFilter({ wanted }: LargeTasks): void {
    wanted.subscribe((params) => {
      this.setParams(params);
    });
  }

  protected hearTimeline({ wanted }: StoryTimeline): void {
    this.hasTimeline.set(true);
    wanted.subscribe((show) => {
      this.setParams({ show: show === 'all' ? null : show });
    });
  }

  private setParams(queryParams: Record<string, string | string[] | null>): void {
    void this.router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      preserveFragment: true,
      replaceUrl: true,
    });
  }
}

function idIn(anchor: string, pattern: RegExp): number | undefined {
  const id = pattern.exec(anchor)?.[1];
  return id === undefined ? undefined : Number(id);
}
