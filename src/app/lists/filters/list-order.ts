import { Component, computed, inject, input } from '@angular/core';
import { addressOfSort, type Sort, sortOf, valuesOf } from '../../data/queries/criteria';
import { Opens } from '../../ui/controls/opens';
import { Popover } from '../../ui/controls/popover';
import { Icon } from '../../ui/icon/icon';
import { ListAddress } from './list-address';
import type { ListKind, SortChoice } from './list-kind';

const NEWEST: Sort<string> = { field: 'updated_at', descending: true };

/** How a list lies: what it is sorted by, where there is no head to press, and what it is grouped by. */
@Component({
  selector: 'app-list-order',
  imports: [Icon, Opens, Popover],
  templateUrl: './list-order.html',
})
export class ListOrder {
  readonly kind = input.required<ListKind>();
  private readonly address = inject(ListAddress);

  protected readonly group = computed(() => valuesOf(this.address.params(), 'group')[0]);
  protected readonly searched = computed(() => valuesOf(this.address.params(), 'q').length > 0);
  /** The field, `best` for the best match first, none while the list is grouped. */
  protected readonly sorted = computed(() => {
    const fields = this.kind().sorts.map(({ field }) => field);
    const sort = sortOf(this.address.params(), fields);
    if (this.group() !== undefined) return undefined;
    return sort?.field ?? (this.searched() ? 'best' : NEWEST.field);
  });

  protected sortBy({ field, downwards = false }: SortChoice): void {
    const usual = field === NEWEST.field && !this.searched();
    const sort = usual ? undefined : { field, descending: downwards };
    this.address.change({ ...addressOfSort(sort), group: undefined });
  }

  protected bestFirst(): void {
    this.address.change({ sort: undefined, group: undefined });
  }

  protected groupBy(value: string | undefined): void {
    this.address.change({ group: value, sort: undefined });
  }
}
