import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Story } from '@storyboard/contract/story';
import { addressOfSort } from '../../data/queries/criteria';
import { Abilities } from '../../data/queries/abilities';
import { storyQueryOf } from '../../data/queries/story-query';
import { Stories } from '../../data/stories';
import { Icon } from '../../ui/icon/icon';
import { phone } from '../../ui/page/phone';
import { type Column, ListHead, type Order } from '../../ui/rows/list-head';
import { LongRows } from '../../ui/rows/long-rows';
import { now } from '../../ui/time/now';
import type { Fixed } from '../filters/filters-in';
import { ListAddress } from '../filters/list-address';
import { STORIES } from '../filters/list-kind';
import { ListFrame } from '../list/list-frame';
import { ListView } from '../list/list-view';
import { linkTo } from '../list/row-link';
import { RowLinks } from '../list/row-links';
import { rowViews } from '../list/row-views';
import { storyRow, UNKNOWN_STORY } from './story-row';

const COLUMNS: readonly Column[] = [
  { name: 'id', word: 'Id', field: 'id', downwards: true },
  { name: 'title', word: 'Story', field: 'title' },
  { name: 'projects', word: 'Projects', roomy: true },
  { name: 'tasks', word: 'Tasks' },
  { name: 'people', word: 'People' },
  { name: 'updated', word: 'Updated', field: 'updated_at', downwards: true, end: true },
];
/** Where the list goes by age, its time is that of the opening. */
const OPENED: Column = { name: 'updated', word: 'Opened', field: 'created_at', end: true };
/** What only servers with the capability `names` tell of stories. */
const NAMES: ReadonlySet<string> = new Set(['projects', 'people']);

/** The stories that the address asks for, less what the page fixes; `count` is for the page's head. */
@Component({
  selector: 'app-story-list',
  imports: [Icon, ListFrame, ListHead, LongRows, RowLinks],
  templateUrl: './story-list.html',
  styleUrls: ['../list/cells.scss', './story-list.scss'],
  host: { '[class.has-names]': 'named()' },
})
export class StoryList {
  readonly fixed = input<Fixed>({});

  private readonly abilities = inject(Abilities);
  private readonly address = inject(ListAddress);
  private readonly linkTo = linkTo();
  private readonly router = inject(Router);

  protected readonly view = new ListView(STORIES, inject(Stories), storyQueryOf, this.fixed);
  /** "148 stories". */
  readonly count = this.view.count;
  readonly total = this.view.total;

  protected readonly phone = phone;
  protected readonly named = computed(() => this.abilities.has('names'));
  protected readonly columns = computed(() =>
    COLUMNS.filter(({ name }) => this.named() || !NAMES.has(name)).map((column) =>
      this.byAge() && column.name === OPENED.name ? OPENED : column,
    ),
  );
  private readonly byAge = computed(() => this.order()?.field === OPENED.field);
  protected readonly order = computed((): Order | undefined => {
    const { sort, text } = this.view.query();
    return sort ?? (text ? undefined : { field: 'updated_at', descending: true });
  });
  protected readonly rowOf = computed(() => {
    const [instant, width] = [now(), phone() ? 56 : 80];
    const drawing = { now: instant, width, link: this.linkTo, byAge: this.byAge() };
    return rowViews((story: Story) => storyRow(story, drawing), UNKNOWN_STORY);
  });

  protected sort(order: Order): void {
    this.address.change(addressOfSort(order));
  }

  protected open(at: number): void {
    const story = this.view.rows()[at];
    if (story) void this.router.navigateByUrl(`/stories/${story.id}`);
  }
}
