import { Component, input, model } from '@angular/core';

export interface Choice<Value> {
  value: Value;
  word: string;
  /** Told behind the word. */
  count?: string;
}

/** One of few, all in sight. */
@Component({
  selector: 'app-seg',
  template: `
    <div class="seg" role="group" [attr.aria-label]="label()">
      @for (choice of choices(); track choice.value) {
        <button
          type="button"
          [attr.aria-pressed]="choice.value === value()"
          (click)="value.set(choice.value)"
        >
          {{ choice.word }}
          @if (choice.count) {
            <span class="faint">{{ choice.count }}</span>
          }
        </button>
      }
    </div>
  `,
})
export class Seg<Value extends string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<Value>[]>();
  readonly value = model.required<Value>();
}
