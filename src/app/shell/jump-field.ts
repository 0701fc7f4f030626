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
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  `,
})
export class JumpField {
  private readonly router = inject(Router);

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
