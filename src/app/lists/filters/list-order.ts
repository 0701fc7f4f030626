import { Component, input } from '@angular/core';
import { Opens } from '../../ui/controls/opens';
import { Popover } from '../../ui/controls/popover';
import { Icon } from '../../ui/icon/icon';
import { Later } from '../../ui/page/later';
import type { ListKind } from './list-kind';
import type { OrderMenu } from './order-menu';

const loadMenu = async () => (await import('./order-menu')).OrderMenu;

/** How a list lies: what it is sorted by, where there is no head to press, and what it is grouped by. */
@Component({
  selector: 'app-list-order',
  imports: [Icon, Later, Opens, Popover],
  templateUrl: './list-order.html',
})
export class ListOrder {
  readonly kind = input.required<ListKind>();
  protected readonly loadMenu = loadMenu;

  /** Whoever comes near may open it: its file is then there already. */
  protected fetchMenu(): void {
    loadMenu().catch(() => undefined);
  }

  protected hear(menu: OrderMenu, popover: Popover): void {
    menu.done.subscribe(() => {
      popover.close();
    });
  }
}
