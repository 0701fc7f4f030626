import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Projects } from '../../data/projects';
import { addressed } from '../../lists/places/addressed';
import { holdings, placeOfProject } from '../../lists/places/place';
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

/** A project: what it is; its views are its stories and its tasks. */
@Component({
  selector: 'app-project-page',
  imports: [Markdown, PageHead, RouterLink, RouterOutlet, Tabs, Trouble],
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
  private readonly projects = inject(Projects);
  protected readonly project = addressed(this.name, (key) => this.projects.one(key)).known;
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
