import { Component, signal, viewChild } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { LongRows } from './long-rows';
import type { RowWindow } from './row-window';

@Component({
  selector: 'app-host',
  imports: [LongRows],
  template: `
    <app-long-rows
      label="Numbers"
      [rows]="rows()"
      [rowHeight]="40"
      [total]="rows().length"
      [main]="true"
      [passable]="passable"
      [(cursor)]="cursor"
      (needed)="needed.push($event)"
      (opened)="opened.push($event)"
    >
      <div role="row">Head</div>
      <ng-template let-row>
        <span role="gridcell">{{ row ?? 'unknown' }}</span>
      </ng-template>
    </app-long-rows>
  `,
})
class Host {
  readonly grid = viewChild.required(LongRows);
  readonly rows = signal<readonly (string | undefined)[]>(
    Array.from({ length: 5000 }, (_, index) => (index === 3 ? undefined : `row ${index}`)),
  );
  readonly cursor = signal(-1);
  readonly passable = (row: string | undefined) => row === 'row 1';
  readonly needed: RowWindow[] = [];
  readonly opened: number[] = [];
}

describe('LongRows', () => {
  let page: ComponentFixture<Host>;
  let list: HTMLElement;

  beforeEach(async () => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    page = TestBed.createComponent(Host);
    const element = page.nativeElement as HTMLElement;
    document.body.append(element);
    list = element.querySelector('app-long-rows') ?? element;
    await page.whenStable();
  });

  afterEach(() => {
    (page.nativeElement as HTMLElement).remove();
  });

  const body = () => list.querySelector<HTMLElement>('[role=rowgroup]') ?? list;
  const rows = () => [...body().querySelectorAll<HTMLElement>('[role=row]')];
  const current = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '');

  async function press(...keys: string[]) {
    for (const key of keys) list.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await page.whenStable();
  }

  async function scrollTo(top: number) {
    window.scrollTo({ top, behavior: 'instant' });
    window.dispatchEvent(new Event('scroll'));
    await page.whenStable();
  }

  const nextMove = () =>
    new Promise<void>((resolve) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        resolve();
      });
      seen.observe(body(), { childList: true });
    });

  it('holds at most 60 rows of many and has the height of all', () => {
    expect(rows().length).toBeLessThanOrEqual(60);
    expect(body().getBoundingClientRect().height).toBe(200_000);
    expect(list.getAttribute('aria-rowcount')).toBe('5001');
  });

  it('shows and asks for what is scrolled into sight', async () => {
    await scrollTo(100_000);

    expect(rows().some((row) => row.textContent.includes('row 2500'))).toBeTrue();
    const last = page.componentInstance.needed.at(-1);
    expect(last?.from).toBeLessThan(2500);
    expect(last?.to).toBeGreaterThan(2500);
  });

  it('puts the rows in order for those who read the document, once nobody scrolls', async () => {
    const numbers = () => rows().map((row) => Number(row.getAttribute('aria-rowindex')));
    const inOrder = () =>
      numbers().every((at, place, all) => place === 0 || at > (all[place - 1] ?? 0));
    await scrollTo(100_020);
    expect(inOrder()).toBeFalse();
    while (!inOrder()) await nextMove();
    expect(numbers().length).toBeGreaterThan(20);
    for (const row of rows())
      expect(row.textContent).toContain(`row ${Number(row.getAttribute('aria-rowindex')) - 2}`);
  });

  it('moves by keys, past what is passable, and opens what is known', async () => {
    list.focus();
    await press('Home', 'j');
    expect(current()?.textContent).toContain('row 2');
    await press('k');
    expect(current()?.textContent).toContain('row 0');
    await press('Enter', 'j', 'j', 'o');
    expect(current()?.textContent).toContain('unknown');
    expect(page.componentInstance.opened).toEqual([0]);
  });

  it('hears j and k from elsewhere on the page, but not from where one types', async () => {
    const field = document.createElement('input');
    const elsewhere = document.createElement('p');
    document.body.append(field, elsewhere);
    const press = async (from: HTMLElement) => {
      from.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      await page.whenStable();
    };
    await press(field);
    expect(page.componentInstance.cursor()).toBe(-1);
    await press(elsewhere);
    expect(current()).not.toBeNull();
    expect(document.activeElement).toBe(list);
    field.remove();
    elsewhere.remove();
  });

  it('stands on the first row in sight when the focus comes', async () => {
    await scrollTo(4000);
    list.focus({ preventScroll: true });
    await page.whenStable();
    const top = current()?.getBoundingClientRect().top ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });

  it('goes to the end and brings it into sight', async () => {
    await press('End');
    window.dispatchEvent(new Event('scroll'));
    await page.whenStable();
    expect(page.componentInstance.cursor()).toBe(4999);
    expect(current()?.textContent).toContain('row 4999');
  });

  it('is led to a row by whoever shows it', async () => {
    page.componentInstance.grid().goTo(3000);
    window.dispatchEvent(new Event('scroll'));
    await page.whenStable();
    expect(current()?.textContent).toContain('row 3000');
  });
});
