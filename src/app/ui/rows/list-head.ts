import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';

export interface Column {
  readonly name: string;
  readonly word: string;
  /** What the rows are sorted by when its head is pressed; heads without one are text. */
  readonly field?: string;
  /** Whether the first press sorts downwards: for times and numbers. */
  readonly downwards?: boolean;
  /** Whether it ends where the row ends, as its cells do. */
  readonly end?: boolean;
  /** Whether it stands only where there is room: from 1100 px. */
  readonly roomy?: boolean;
}

export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** The head row of a grid: names of columns, which sort it when pressed, again the other way round. */
@Component({
  selector: 'app-list-head',
  imports: [Icon],
  host: { role: 'row', 'aria-rowindex': '1', class: 'list-head' },
  templateUrl: './list-head.html',
  styleUrl: './list-head.scss',
})
export class ListHead {
  readonly columns = input.required<readonly Column[]>();
  readonly order = input<Order>();
  readonly sorted = output<Order>();

  protected orderOf(column: Column): Order | undefined {
    const order = this.order();
    return column.field !== undefined && order?.field === column.field ? order : undefined;
  }

  protected directionOf(column: Column): 'ascending' | 'descending' | null {
    const order = this.orderOf(column);
    if (!order) return null;
    return order.descending ? 'descending' : 'ascending';
  }

  protected sort(column: Column): void {
    const { field, downwards = false } = column;
    if (field === undefined) return;
    const before = this.orderOf(column);
    this.sorted.emit({ field, descending: before ? !before.descending : downwards });
  }
}
