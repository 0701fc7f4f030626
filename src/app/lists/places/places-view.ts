import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { Clock } from '../../data/clock';
import type { Known } from '../../data/known';
import { addressOfSort, valuesOf } from '../../data/queries/criteria';
import { type Choice, Seg } from '../../ui/controls/seg';
import { Icon } from '../../ui/icon/icon';
import { Empty } from '../../ui/page/empty';
import type { Order } from '../../ui/rows/list-head';
import { ListAddress } from '../filters/list-address';
import { Pause } from '../list/pause';
import { TextDraft } from '../filters/text-draft';
import '../together-short';
import { Trouble } from '../trouble/trouble';
import type { Place } from './place';
import { PlaceList } from './place-list';
import { type PlaceField, placesIn, placeSortOf } from './place-order';
import { PlaceSkeleton } from './place-skeleton';

export interface PlaceWords {
  /** The head of their column: "Group". */
  readonly one: string;
  /** In a sentence: "project groups". */
  readonly many: string;
  /** What the field finds them by. */
  readonly hint: string;
  /** What would be here, where there are none at all. */
  readonly none: string;
}

/** Project groups or projects with a field to find them, sorted; the address says how. */
@Component({
  selector: 'app-places-view',
  imports: [Empty, Icon, PlaceList, PlaceSkeleton, Seg, Trouble],
  templateUrl: './places-view.html',
})
export class PlacesView {
  readonly known = input.required<Known<unknown>>();
  readonly places = input.required<readonly Place[] | undefined>();
  readonly words = input.required<PlaceWords>();

  private readonly address = inject(ListAddress);
  private readonly pause = new Pause(inject(Clock));
  protected readonly draft = new TextDraft(
    computed(() => valuesOf(this.address.params(), 'q')[0]?.trim() ?? ''),
    (q, how) => {
      this.address.change({ q: q || undefined }, how);
    },
    this.pause,
  );
  protected readonly counted = computed(() => this.places()?.some(({ tasks }) => tasks) ?? false);
  protected readonly order = computed(() => placeSortOf(this.address.params(), this.counted()));
  protected readonly shown = computed(() => {
    const places = this.places();
    return places && placesIn(places, this.draft.text(), this.order());
  });
  protected readonly fields: readonly Choice<PlaceField>[] = [
    { value: 'name', word: 'By name' },
    { value: 'open', word: 'By open tasks' },
  ];

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.pause.stop();
    });
  }

  protected sort({ field, descending }: Order): void {
    const usual = field === 'name' && !descending;
    this.address.change(addressOfSort(usual ? undefined : { field, descending }), 'replace');
  }

  protected sortBy(field: PlaceField): void {
    this.sort({ field, descending: field === 'open' });
  }
}
