import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { ProjectGroups } from '../../data/project-groups';
import { addressed } from '../../lists/places/addressed';
import { holdings, placeOfGroup } from '../../lists/places/place';
import { Trouble } from '../../lists/trouble/trouble';
import { PageHead } from '../../ui/page/page-head';
import { pageTitle } from '../../ui/page/page-title';
import { type Tab, Tabs } from '../../ui/page/tabs';

const TABS = [
  { view: 'stories', word: 'Stories' },
  { view: 'tasks', word: 'Tasks' },
  { view: 'projects', word: 'Projects' },
  { view: 'people', word: 'People' },
] as const satisfies readonly Tab[];

/** A project group; its views are its stories, tasks, projects, and who works on what. */
@Component({
  selector: 'app-group-page',
  imports: [PageHead, RouterLink, RouterOutlet, Tabs, Trouble],
  templateUrl: './group-page.html',
})
export class GroupPage {
  /** Of the address: a name, or an id. */
  readonly name = input.required<string>();
  readonly view = input<string>();

  protected readonly tabs = TABS;
  protected readonly shown = computed(
    () => TABS.find((tab) => tab.view === this.view()) ?? TABS[0],
  );
  private readonly groups = inject(ProjectGroups);
  protected readonly group = addressed(this.name, (key) => this.groups.one(key)).known;
  protected readonly heading = computed(() => this.group.value()?.name ?? this.name());
  protected readonly place = computed(() => {
    const group = this.group.value();
    return group && placeOfGroup(group);
  });
  protected readonly summary = computed(() => holdings(this.place() ?? {}));

  constructor() {
    pageTitle(() => {
      const { view, word } = this.shown();
      const heading = this.group.value()?.name;
      return heading && (view === 'stories' ? heading : `${word} of ${heading}`);
    });
  }
}
