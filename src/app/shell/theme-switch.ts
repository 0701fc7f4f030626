import { Component, inject } from '@angular/core';
import { type Choice, Seg } from '../ui/controls/seg';
import { type Theme, ThemeChoice } from '../ui/taste/theme';

/** System, light or dark. */
@Component({
  selector: 'app-theme-switch',
  imports: [Seg],
  template: `
    <div class="menu-title" aria-hidden="true">Theme</div>
    <app-seg
      class="menu-seg"
      label="Theme"
      [choices]="choices"
      [value]="chosen.theme()"
      (valueChange)="chosen.choose($event)"
    />
  `,
})
export class ThemeSwitch {
  protected readonly chosen = inject(ThemeChoice);
  protected readonly choices: readonly Choice<Theme>[] = [
    { value: 'system', word: 'System' },
    { value: 'light', word: 'Light' },
    { value: 'dark', word: 'Dark' },
  ];
}
