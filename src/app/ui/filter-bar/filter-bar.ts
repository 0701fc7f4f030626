import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  contentChild,
  type ElementRef,
  input,
  output,
  signal,
  TemplateRef,
  viewChild,
} from '@angular/core';
import { Opens } from '../controls/opens';
import { Popover } from '../controls/popover';
import { Icon } from '../icon/icon';

/** Something that a list can be filtered by. */
export interface Dimension {
  readonly name: string;
  /** As its chip begins: "Group". */
  readonly word: string;
  /** What it is filtered by now, in words; undefined while it is not. */
  readonly value?: string | undefined;
  /** Whether it stands in the bar while unused; the others are behind "Filter". */
  readonly near?: boolean;
}

/** What an editor's template gets: the name of its dimension, and the popover to close. */
export interface EditorContext {
  $implicit: string;
  popover: Popover;
}

const typing = 'input, textarea, select, [contenteditable], [role="textbox"], :popover-open *';

/**
 * What a list is filtered by, in one line: text, then the dimensions as chips or, not yet used, as quiet
 * buttons; `[end]` stands at the end. The template inside draws the editor of a dimension.
 */
@Component({
  selector: 'app-filter-bar',
  imports: [Icon, NgTemplateOutlet, Opens, Popover],
  templateUrl: './filter-bar.html',
  host: { '(document:keydown.f)': 'hear($event)' },
})
export class FilterBar {
  readonly label = input.required<string>();
  /** Names the text field: "Text in stories". */
  readonly hint = input.required<string>();
  readonly dimensions = input.required<readonly Dimension[]>();
  readonly text = input('');
  readonly typed = output<string>();
  readonly entered = output<string>();
  readonly removed = output<string>();

  protected readonly editor = contentChild.required<TemplateRef<EditorContext>>(TemplateRef);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  /** Which of the dimensions behind "Filter" is being edited there. */
  protected readonly picked = signal<string | undefined>(undefined);

  /** Each in its own place, used or not: an open editor must not move. */
  protected readonly inBar = computed(() =>
    this.dimensions().filter((one) => one.value !== undefined || one.near),
  );
  protected readonly behind = computed(() =>
    this.dimensions().filter((one) => one.value === undefined && !one.near),
  );

  protected remove(name: string): void {
    this.removed.emit(name);
    // The button that had the focus goes with its chip.
    this.field().nativeElement.focus();
  }

  protected hear(event: Event): void {
    if (event.defaultPrevented || (event.target as Element).matches(typing)) return;
    event.preventDefault();
    this.field().nativeElement.focus();
  }
}
