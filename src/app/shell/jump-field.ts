import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '../ui/icon/icon';

/** Finds stories by text; a number goes straight to the story. */
@Component({
  selector: 'app-jump-field',
  imports: [Icon],
  template: `
    <form class="jump" role="search" (submit)="jump($event, field)">
      <app-icon name="search" />
      <input
        #field
        id="jump"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        placeholder="Find stories, or a number to go to one"
        aria-label="Find stories, or go to one by its number"
        aria-keyshortcuts="Control+K /"
        (focus)="from = $event.relatedTarget"
        (keydown.escape)="leave(field)"
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  `,
})
export class JumpField {
  private readonly router = inject(Router);

  /** What had the focus before, which Esc gives back. */
  protected from: EventTarget | null = null;

  // With text in it, Esc clears the field, which browsers do by themselves.
  protected leave(field: HTMLInputElement): void {
    if (field.value !== '') return;
    field.blur();
    if (this.from instanceof HTMLElement) this.from.focus();
  }

  protected jump(event: Event, field: HTMLInputElement): void {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    field.blur();
    const number = /^#?(\d+)$/.exec(text)?.[1];
    void (number
      ? this.router.navigate(['/stories', number])
      : this.router.navigate(['/stories'], { queryParams: { q: text } }));
  }
}
