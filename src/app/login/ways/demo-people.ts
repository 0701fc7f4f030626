import { Component, input, output } from '@angular/core';
import type { DemoPerson } from '@storyboard/contract/login';
import '../../lists/together-short';
import { Person } from '../../ui/person/person';

/** The five people whom one may be in the demonstration. */
@Component({
  selector: 'app-demo-people',
  imports: [Person],
  template: `
    <h2>Demonstration: be somebody</h2>
    <p class="sm muted">Only here, with generated data on this machine.</p>
    <ul class="plain mini">
      @for (person of people(); track person.id) {
        <li>
          <button type="button" class="be" [title]="person.about" (click)="chosen.emit(person.id)">
            <app-person [id]="person.id" [name]="person.full_name" />
            <span class="end faint">{{ person.role }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './demo-people.scss',
})
export class DemoPeople {
  readonly people = input.required<readonly DemoPerson[]>();
  readonly chosen = output<number>();
}
