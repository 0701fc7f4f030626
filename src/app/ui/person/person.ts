import { booleanAttribute, Component, computed, input } from '@angular/core';
import { initials, shortName, tint } from './person-name';

/**
 * A person: initials on a tint, and the name (`show`: 'short' in rows, 'whole' elsewhere, 'none' beside others).
 * Without an id it is nobody; with an id whose name is not known yet, the place stays and the name follows.
 */
@Component({
  selector: 'app-person',
  host: { class: 'who', '[attr.title]': 'show() === "whole" ? null : (label() || null)' },
  template: `
    <span
      class="ava ava-{{ tint() }}"
      [class.ava-none]="id() === null"
      [class.ava-l]="large()"
      [attr.data-i]="initials()"
      [attr.role]="show() === 'none' ? 'img' : null"
      [attr.aria-label]="show() === 'none' ? label() : null"
      [attr.aria-hidden]="show() === 'none' ? null : true"
    ></span>
    @if (show() !== 'none') {
      <span class="nm cut" [class.faint]="id() === null">{{ shown() }}</span>
    }
  `,
})
export class Person {
  readonly id = input.required<number | null>();
  readonly name = input<string | null>();
  readonly show = input<'whole' | 'short' | 'none'>('whole');
  readonly large = input(false, { transform: booleanAttribute });
  protected readonly tint = computed(() => tint(this.id() ?? 0));
  protected readonly label = computed(() => (this.id() === null ? 'Nobody' : (this.name() ?? '')));
  protected readonly initials = computed(() => (this.id() === null ? '' : initials(this.label())));
  protected readonly shown = computed(() =>
    this.show() === 'short' && this.id() !== null ? shortName(this.label()) : this.label(),
  );
}
