import { Component, inject, linkedSignal, signal } from '@angular/core';
import { PERSON_NAME_MAX } from '@storyboard/contract/limits';
import type { Refusal } from '../../data/known';
import { Self } from '../../data/profile/self';
import { Sessions } from '../../data/profile/sessions';
import { Trouble } from '../../lists/trouble/trouble';
import { Note } from '../../ui/page/note';
import { sentence } from '../../ui/page/sentence';
import { Skeleton } from '../../ui/page/skeleton';

/** What others call the person, and where mail reaches them. */
@Component({
  selector: 'app-person-form',
  imports: [Note, Skeleton, Trouble],
  templateUrl: './person-form.html',
  styleUrl: './person-form.scss',
})
export class PersonForm {
  private readonly self = inject(Self);
  protected readonly known = this.self.one();
  protected readonly kind = inject(Sessions).kind;
  protected readonly longest = PERSON_NAME_MAX;
  protected readonly sentence = sentence;
  protected readonly name = linkedSignal(() => this.known.value()?.full_name ?? '');
  protected readonly email = linkedSignal(() => this.known.value()?.email ?? '');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly state = signal('');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(undefined);
    this.state.set('Being saved');
    try {
      const email = this.email().trim();
      await this.self.change({ full_name: this.name().trim(), ...(email && { email }) });
      this.state.set('Saved');
    } catch (error) {
      this.state.set('');
      this.refusal.set(error as Refusal);
    }
  }
}
