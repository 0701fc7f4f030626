import { Component, computed, input } from '@angular/core';
import { Person } from './person';

/** The first few people of a row side by side, and how many more there are. Nobody where there is none. */
@Component({
  selector: 'app-people',
  imports: [Person],
  host: { class: 'avas' },
  template: `
    @for (person of shown(); track person.id) {
      <app-person show="none" [id]="person.id" [name]="person.name" />
    } @empty {
      @if (count() === 0) {
        <app-person show="none" [id]="null" />
      }
    }
    @if (more() > 0) {
      <span class="more">+{{ more() }}</span>
    }
  `,
})
export class People {
  readonly people = input.required<readonly { id: number; name: string | null }[]>();
  /** How many there are in all; `people` holds the first of them. */
  readonly count = input.required<number>();
  readonly most = input(2);
  protected readonly shown = computed(() => this.people().slice(0, this.most()));
  protected readonly more = computed(() => this.count() - this.shown().length);
}
