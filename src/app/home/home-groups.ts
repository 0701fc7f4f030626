import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectGroup } from '@storyboard/contract/project';
import type { Known } from '../data/known';
import { measureOf } from '../lists/open-tasks/open-count';
import { OpenTasks } from '../lists/open-tasks/open-tasks';
import { placeOfGroup } from '../lists/places/place';
import { openOf } from '../lists/places/place-order';
import { Trouble } from '../lists/trouble/trouble';
import { grouped } from '../ui/grouped';
import { Icon } from '../ui/icon/icon';
import { Empty } from '../ui/page/empty';
import { Roving } from '../ui/rows/roving';
import { busiest } from './busiest';

const MOST = 12;

/** The project groups where most is open, with what they hold where the server counts it. */
@Component({
  selector: 'app-home-groups',
  imports: [Empty, Icon, OpenTasks, RouterLink, Roving, Trouble],
  templateUrl: './home-groups.html',
  styleUrl: './home-groups.scss',
})
export class HomeGroups {
  readonly groups = input.required<Known<readonly ProjectGroup[]>>();

  protected readonly places = Array.from({ length: MOST }, (_, place) => place);
  protected readonly all = computed(() => this.groups().value()?.map(placeOfGroup));
  protected readonly shown = computed(() => busiest(this.all() ?? [], MOST));
  protected readonly counted = computed(() => this.shown().some(({ tasks }) => tasks));
  protected readonly measure = computed(() => measureOf(this.shown().map(openOf)));
  protected readonly grouped = grouped;
}
