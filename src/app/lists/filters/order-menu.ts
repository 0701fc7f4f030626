import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { addressOfSort, type Sort, sortOf, valuesOf } from '../../data/queries/criteria';
import { ListAddress } from './list-address';
import type { ListKind, SortChoice } from './list-kind';

const NEWEST: Sort<string> = { field: 'updated_at', descending: true };

/** What a list can be sorted and grouped by. */
@Component({
  selector: 'app-order-menu',
  templateUrl: './order-menu.html',
})
export class OrderMenu {
  readonly kind = input.required<ListKind>();
  /** Something was chosen. */
  readonly done = output();
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

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      host.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    });
  }

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
