import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { ListHead, type Column, type Order } from './list-head';

@Component({
  selector: 'app-host',
  imports: [ListHead],
  template: '<app-list-head [columns]="columns" [order]="order()" (sorted)="order.set($event)" />',
})
class Host {
  readonly columns: readonly Column[] = [
    { name: 'title', word: 'Story', field: 'title' },
    { name: 'people', word: 'People' },
    { name: 'updated', word: 'Updated', field: 'updated_at', downwards: true, end: true },
  ];
  readonly order = signal<Order | undefined>(undefined);
}

describe('ListHead', () => {
  let page: ComponentFixture<Host>;
  let head: HTMLElement;

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    head = page.nativeElement as HTMLElement;
    await page.whenStable();
  });

  const heads = () => [...head.querySelectorAll('[role=columnheader]')];
  const sorts = () => heads().map((one) => one.getAttribute('aria-sort'));

  async function press(word: string) {
    const button = [...head.querySelectorAll('button')].find((one) =>
      one.textContent.includes(word),
    );
    button?.click();
    await page.whenStable();
  }

  it('sorts by a column, then the other way round', async () => {
    await press('Story');
    expect(page.componentInstance.order()).toEqual({ field: 'title', descending: false });
    await press('Story');
    expect(page.componentInstance.order()).toEqual({ field: 'title', descending: true });
    expect(sorts()).toEqual(['descending', null, null]);
  });

  it('begins with the newest where that is what one looks for', async () => {
    await press('Updated');
    expect(page.componentInstance.order()).toEqual({ field: 'updated_at', descending: true });
    expect(sorts()).toEqual([null, null, 'descending']);
  });

  it('has no button where nothing can be sorted', () => {
    expect(heads().map((one) => one.querySelector('button') !== null)).toEqual([true, false, true]);
  });
});
