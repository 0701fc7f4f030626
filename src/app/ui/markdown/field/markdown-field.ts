import { Component, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { Markdown } from '../markdown';

/** A field for Markdown, with what it will look like behind a second tab. */
@Component({
  selector: 'app-markdown-field',
  imports: [Markdown],
  templateUrl: './markdown-field.html',
  styleUrl: './markdown-field.scss',
})
export class MarkdownField {
  /** What the ids of its parts begin with. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly text = model.required<string>();
  readonly placeholder = input('Markdown. # and a number name a story.');
  readonly keys = input('Control+Enter');
  readonly readOnly = input(false);
  /** The level that the first heading of the preview gets. */
  readonly level = input(3);

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly tabs = [
    { view: 'write', word: 'Write' },
    { view: 'preview', word: 'Preview' },
  ] as const;
  protected readonly view = signal<'write' | 'preview'>('write');

  /** Shows the field again where the preview was. */
  showField(): void {
    this.view.set('write');
  }

  focus(): void {
    this.showField();
    // Hidden until the view has changed.
    queueMicrotask(() => {
      this.field().nativeElement.focus();
    });
  }

  protected turn(event: KeyboardEvent): void {
    if (!/^Arrow(Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    const view = this.view() === 'write' ? 'preview' : 'write';
    this.view.set(view);
    document.getElementById(`${this.name()}-tab-${view}`)?.focus();
  }
}
