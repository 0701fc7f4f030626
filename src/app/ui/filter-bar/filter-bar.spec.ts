import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { FilterBar, type Dimension } from './filter-bar';
import { FilterEditor, type FilterOption } from './filter-editor';

@Component({
  selector: 'app-host',
  imports: [FilterBar, FilterEditor],
  template: `
    <app-filter-bar
      label="Filter stories"
      hint="Text in stories"
      [text]="text()"
      [dimensions]="dimensions()"
      (typed)="text.set($event)"
      (removed)="chosen.set([])"
    >
      <ng-template let-name let-popover="popover">
        <app-filter-editor
          [word]="name"
          [options]="options()"
          [chosen]="chosen()"
          [many]="name === 'tag'"
          [searchable]="name === 'tag'"
          (changed)="chosen.set($event)"
          (done)="popover.close()"
        />
      </ng-template>
    </app-filter-bar>
  `,
})
class Host {
  readonly text = signal('');
  readonly chosen = signal<readonly string[]>([]);
  readonly options = signal<readonly FilterOption[] | undefined>([
    { value: 'ci', word: 'ci', count: 1200 },
    { value: 'docs', word: 'docs' },
    { value: 'race', word: 'race' },
  ]);
  readonly dimensions = (): readonly Dimension[] => [
    { name: 'tag', word: 'Tag', near: true, value: this.chosen().join(' or ') || undefined },
    { name: 'kind', word: 'Kind' },
  ];
}

describe('FilterBar', () => {
  let page: ComponentFixture<Host>;
  let bar: HTMLElement;

  beforeEach(async () => {
    page = TestBed.createComponent(Host);
    bar = page.nativeElement as HTMLElement;
    document.body.append(bar);
    await page.whenStable();
  });

  afterEach(() => {
    bar.remove();
  });

  const buttons = () => [...bar.querySelectorAll('button')];
  const named = (name: string) =>
    buttons().find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(name));
  const options = () =>
    [...bar.querySelectorAll('[role=option]')].map((one) => one.textContent.trim());

  async function press(name: string) {
    named(name)?.click();
    await page.whenStable();
  }

  async function type(...keys: string[]) {
    for (const key of keys) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      await page.whenStable();
    }
  }

  it('opens the editor of a dimension, with the focus in its field', async () => {
    await press('Tag');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Find tag');
    expect(options()).toEqual(['ci 1,200', 'docs', 'race']);
  });

  it('chooses several by keys, and says so in a chip', async () => {
    await press('Tag');
    await type('ArrowDown', 'Enter', 'ArrowDown', 'Enter');
    expect(page.componentInstance.chosen()).toEqual(['docs', 'race']);
    expect(named('docs or race')).toBeDefined();
    await type('Enter');
    expect(page.componentInstance.chosen()).toEqual(['docs']);
  });

  it('closes on a choice where there is only one', async () => {
    await press('Filter');
    await press('Kind');
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
    await type('ArrowUp', ' ');
    expect(page.componentInstance.chosen()).toEqual(['race']);
    expect(bar.querySelector(':popover-open')).toBeNull();
  });

  it('takes a filter away, and leaves the focus in the bar', async () => {
    page.componentInstance.chosen.set(['ci']);
    await page.whenStable();
    await press('Remove filter Tag ci');
    expect(page.componentInstance.chosen()).toEqual([]);
    expect(document.activeElement).toBe(bar.querySelector('input'));
  });

  it('says what is typed, and is reached by f', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
    const field = bar.querySelector('input');
    expect(document.activeElement).toBe(field);
    if (field) field.value = 'race';
    field?.dispatchEvent(new Event('input'));
    expect(page.componentInstance.text()).toBe('race');
  });

  it('says that options are on their way, and that none fits', async () => {
    await press('Tag');
    page.componentInstance.options.set(undefined);
    await page.whenStable();
    expect(bar.textContent).toContain('Being fetched');
    page.componentInstance.options.set([]);
    await page.whenStable();
    expect(bar.textContent).toContain('Nothing fits');
  });
});
