import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { Clock } from '../../data/clock';
import type { Criteria } from '../../data/queries/criteria';
import type { Popover } from '../../ui/controls/popover';
import { type Dimension, FilterBar } from '../../ui/filter-bar/filter-bar';
import type { FilterOption } from '../../ui/filter-bar/filter-editor';
import { Later } from '../../ui/page/later';
import type { DimensionEditor } from './dimension-editor';
import { type DimensionName, RULES } from './dimensions';
import { addressWith, dimensionsOf } from './filters-in';
import { ListAddress } from './list-address';
import type { ListView } from '../list/list-view';
import { ListOrder } from './list-order';
import { Pause } from '../list/pause';
import { TextDraft } from './text-draft';

const loadEditor = async () => (await import('./dimension-editor')).DimensionEditor;

/** The filter bar of a list: shows what the address says and changes it. */
@Component({
  selector: 'app-list-filters',
  imports: [FilterBar, Later, ListOrder],
  templateUrl: './list-filters.html',
  // Whoever comes near may open an editor: its file is then there already.
  host: { '(pointerover)': 'fetchEditor()', '(focusin)': 'fetchEditor()' },
})
export class ListFilters<Row, Query extends Criteria> {
  readonly view = input.required<ListView<Row, Query>>();
  private readonly address = inject(ListAddress);
  private readonly pause = new Pause(inject(Clock));

  protected readonly kind = computed(() => this.view().kind);
  protected readonly draft = new TextDraft(
    computed(() => this.view().query().text),
    (q, how) => {
      this.address.change({ q: q || undefined }, how);
    },
    this.pause,
  );
  protected readonly dimensions = computed((): readonly Dimension[] => {
    const view = this.view();
    return dimensionsOf(this.kind(), view.fixed()).map((name) => {
      const filter = view.filters().find((one) => one.name === name);
      return { name, ...RULES[name], value: filter && view.words(filter) };
    });
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.pause.stop();
    });
  }

  protected readonly loadEditor = loadEditor;

  protected fetchEditor(): void {
    loadEditor().catch(() => undefined);
  }

  /** What the editor of each dimension gets. */
  protected readonly inputs = computed(() => {
    const kind = this.kind();
    return new Map(
      this.dimensions().map(({ name }) => [name, { name, kind, chosenOptions: this.chosen(name) }]),
    );
  });

  protected hear(editor: DimensionEditor, name: string, popover: Popover): void {
    editor.changed.subscribe((values) => {
      this.choose(name, values);
    });
    editor.done.subscribe(() => {
      popover.close();
    });
  }

  private chosen(name: string): readonly FilterOption[] {
    const filter = this.view()
      .filters()
      .find((one) => one.name === name);
    return (filter?.values ?? []).map((value) => {
      return { value, word: filter ? this.view().words({ ...filter, values: [value] }) : value };
    });
  }

  protected choose(name: string, values: readonly string[]): void {
    this.address.change(addressWith(name as DimensionName, values, this.kind()));
  }
}
