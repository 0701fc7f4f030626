import { DOCUMENT, inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { places } from './places';

const typing =
  'input, textarea, select, [contenteditable], [role="textbox"], [popover]:popover-open *';

/** The keys of the whole house: `/` and Ctrl K go to the field, `g` and then a letter goes to a place. */
@Service()
export class Keys {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private afterG = false;

  press(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) this.jump(event);
    else if (single(event)) this.pressSingle(event);
  }

  private pressSingle(event: KeyboardEvent): void {
    if (event.key === '/') this.jump(event);
    else this.letter(event);
  }

  private letter(event: KeyboardEvent): void {
    const place = this.afterG ? places.find(({ key }) => key === event.key) : undefined;
    this.afterG = event.key === 'g' && !this.afterG;
    if (!place) return;
    event.preventDefault();
    void this.router.navigateByUrl(place.path);
  }

  private jump(event: KeyboardEvent): void {
    const field = this.document.getElementById('jump');
    if (!field) return;
    event.preventDefault();
    field.focus();
  }
}

// Single keys are keys only where nobody is typing and no page has taken them.
function single({ target, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const typed = target instanceof Element && target.matches(typing);
  return !(typed || defaultPrevented || ctrlKey || metaKey || altKey);
}
