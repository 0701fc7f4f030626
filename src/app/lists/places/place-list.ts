import { Location } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { grouped } from '../../ui/grouped';
import { phone } from '../../ui/page/phone';
import { type Column, ListHead, type Order } from '../../ui/rows/list-head';
import { LongRows } from '../../ui/rows/long-rows';
import { TimeAgo } from '../../ui/time/time-ago';
import { ListPlaces } from '../list/list-places';
import { RowLinks } from '../list/row-links';
import { measureOf } from '../open-tasks/open-count';
import { OpenTasks } from '../open-tasks/open-tasks';
import type { Place } from './place';
import { openOf } from './place-order';

/** Rows of project groups or projects, of any number. What the server does not count has no column. */
@Component({
  selector: 'app-place-list',
  imports: [ListHead, LongRows, OpenTasks, RowLinks, TimeAgo],
  templateUrl: './place-list.html',
  styleUrl: './place-list.scss',
  host: { '[class.is-counted]': 'counted()', '[class.has-projects]': 'ofGroups()' },
})
export class PlaceList {
  /** What they are, as the head of their column: "Group". */
  readonly word = input.required<string>();
  readonly label = input.required<string>();
  readonly places = input.required<readonly Place[]>();
  readonly order = input<Order>();
  readonly sorted = output<Order>();

  private readonly location = inject(Location);
  private readonly router = inject(Router);
  /** Where the reader was: coming back leads to the same row. */
  protected readonly cursor = inject(ListPlaces).cursor();
  protected readonly counted = computed(() => this.places().some(({ tasks }) => tasks));
  protected readonly ofGroups = computed(() =>
    this.places().some((place) => place.projects !== undefined),
  );
  protected readonly measure = computed(() => measureOf(this.places().map(openOf)));
  protected readonly rowHeight = computed(() => (phone() && this.counted() ? 84 : 56));
  protected readonly widest = computed(() => (phone() ? 96 : 176));
  protected readonly columns = computed((): readonly Column[] => [
    { name: 'name', word: this.word(), field: 'name' },
    ...(this.ofGroups() ? [{ name: 'projects', word: 'Projects', end: true, roomy: true }] : []),
    ...(this.counted() ? COUNTED : []),
  ]);
  protected readonly grouped = grouped;

  protected href(place: Place): string {
    return this.location.prepareExternalUrl(place.path);
  }

  protected open(at: number): void {
    const place = this.places()[at];
    if (place) void this.router.navigateByUrl(place.path);
  }
}

const COUNTED: readonly Column[] = [
  { name: 'stories', word: 'Open stories', end: true },
  { name: 'tasks', word: 'Open tasks', field: 'open', downwards: true },
  { name: 'changed', word: 'Changed', end: true },
];
