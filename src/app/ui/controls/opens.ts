import { afterNextRender, Directive, ElementRef, inject, input } from '@angular/core';
import type { Popover } from './popover';

/** A button that opens a popover: `<button type="button" [appOpens]="pop">`. The browser does the opening. */
@Directive({
  selector: 'button[appOpens]',
  host: {
    'aria-haspopup': 'dialog',
    '[attr.aria-expanded]': 'appOpens().isOpen()',
    '(click)': 'sayWhere()',
  },
})
export class Opens {
  readonly appOpens = input.required<Popover>();
  private readonly button = inject<ElementRef<HTMLButtonElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => {
      this.button.popoverTargetElement = this.appOpens().surface();
    });
  }

  // Runs before the browser opens the popover.
  protected sayWhere(): void {
    this.appOpens().opener = this.button;
  }
}
