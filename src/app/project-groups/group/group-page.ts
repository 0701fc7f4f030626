import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProjectGroups } from '../../data/project-groups';
import { holdings, placeOfGroup } from '../../lists/places/place';
import { StoryList } from '../../lists/story-list/story-list';
import { TaskList } from '../../lists/task-list/task-list';
import { Trouble } from '../../lists/trouble/trouble';
import { PageHead } from '../../ui/page/page-head';
import { pageTitle } from '../../ui/page/page-title';
import { type Tab, Tabs } from '../../ui/page/tabs';
import { GroupPeople } from './group-people';
import { GroupProjects } from './group-projects';

const TABS = [
  { view: 'stories', word: 'Stories' },
  { view: 'tasks', word: 'Tasks' },
  { view: 'projects', word: 'Projects' },
  { view: 'people', word: 'People' },
] as const satisfies readonly Tab[];

/** A project group: its stories, tasks, projects, and who works on what. */
@Component({
  selector: 'app-group-page',
  imports: [GroupPeople, GroupProjects, PageHead, RouterLink, StoryList, Tabs, TaskList, Trouble],
  templateUrl: './group-page.html',
})
export class GroupPage {
  /** Of the address: a name, or an id. */
  readonly name = input.required<string>();
  readonly view = input<string>();
  readonly sort = input<string>();

  protected readonly tabs = TABS;
  protected readonly shown = computed(
    () => TABS.find((tab) => tab.view === this.view()) ?? TABS[0],
  );
  private readonly key = computed(() =>
    /^\d+$/.test(this.name()) ? Number(this.name()) : this.name(),
  );
  protected readonly group = inject(ProjectGroups).one(this.key);
  protected readonly id = computed(() => this.group.value()?.id);
  protected readonly path = computed(() => ['/project-groups', this.name()]);
  /** Lists filter by name: one in the address need not wait for the group. */
  protected readonly fixed = computed(() => {
    const name = typeof this.key() === 'string' ? this.name() : this.group.value()?.name;
    return name === undefined ? undefined : { projectGroups: [name] };
  });
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
