import { Component, computed, inject, input } from '@angular/core';
import type { Criteria } from '../../data/queries/criteria';
import { Empty } from '../../ui/page/empty';
import { grouped } from '../../ui/grouped';
import { addressWith, addressWithout, type Filter } from '../filters/filters-in';
import { ListAddress } from '../filters/list-address';
import type { ListView } from './list-view';

/** Stands where no row matches: says which filter is one too many, and takes it away. */
@Component({
  selector: 'app-list-empty',
  imports: [Empty],
  templateUrl: './list-empty.html',
})
export class ListEmpty<Row, Query extends Criteria> {
  readonly view = input.required<ListView<Row, Query>>();
  private readonly address = inject(ListAddress);

  protected readonly kind = computed(() => this.view().kind);
  protected readonly last = computed(() => {
    const filter = this.view().last();
    if (!filter) return undefined;
    const words = this.view().words(filter);
    return { ...filter, words: filter.name === 'q' ? `“${words}”` : words };
  });
  protected readonly only = computed(() => this.view().filters().length === 1);
  /** How many there are without the last filter; undefined while nobody knows. */
  protected readonly without = computed(() => this.view().totalWithout());
  protected readonly found = computed(() => {
    const count = this.without() ?? 0;
    const { one, many } = this.kind();
    if (count === 0) return undefined;
    return count === 1 ? `1 ${one} matches` : `${grouped(count)} ${many} match`;
  });

  protected leaveOut(filter: Filter): void {
    this.address.change(addressWith(filter.name, [], this.kind()));
  }

  protected clear(): void {
    this.address.change(addressWithout(this.kind()));
  }
}
