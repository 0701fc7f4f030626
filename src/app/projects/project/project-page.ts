import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Projects } from '../../data/projects';
import { holdings, placeOfProject } from '../../lists/places/place';
import { StoryList } from '../../lists/story-list/story-list';
import { TaskList } from '../../lists/task-list/task-list';
import { Trouble } from '../../lists/trouble/trouble';
import { Markdown } from '../../ui/markdown/markdown';
import { PageHead } from '../../ui/page/page-head';
import { pageTitle } from '../../ui/page/page-title';
import { type Tab, Tabs } from '../../ui/page/tabs';
import { webAddress } from './web-address';

const TABS = [
  { view: 'stories', word: 'Stories' },
  { view: 'tasks', word: 'Tasks' },
] as const satisfies readonly Tab[];

/** A project: what it is, its stories and its tasks. */
@Component({
  selector: 'app-project-page',
  imports: [Markdown, PageHead, RouterLink, StoryList, Tabs, TaskList, Trouble],
  templateUrl: './project-page.html',
  styleUrl: './project-page.scss',
})
export class ProjectPage {
  /** Of the address: a name, or an id. */
  readonly name = input.required<string>();
  readonly view = input<string>();

  protected readonly tabs = TABS;
  protected readonly shown = computed(
    () => TABS.find((tab) => tab.view === this.view()) ?? TABS[0],
  );
  private readonly key = computed(() =>
    /^\d+$/.test(this.name()) ? Number(this.name()) : this.name(),
  );
  protected readonly project = inject(Projects).one(this.key);
  /** Lists filter by name: one in the address need not wait for the project. */
  protected readonly fixed = computed(() => {
    const name = typeof this.key() === 'string' ? this.name() : this.project.value()?.name;
    return name === undefined ? undefined : { projects: [name] };
  });
  protected readonly heading = computed(() => this.project.value()?.name ?? this.name());
  protected readonly summary = computed(() => {
    const project = this.project.value();
    return holdings(project ? placeOfProject(project) : {});
  });
  protected readonly code = computed(() => webAddress(this.project.value()?.repo_url));

  constructor() {
    pageTitle(() => {
      const name = this.project.value()?.name;
      return name && (this.shown().view === 'tasks' ? `Tasks of ${name}` : name);
    });
  }
}
