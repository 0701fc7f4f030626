import { Service, signal } from '@angular/core';
import type { Person } from '@storyboard/contract/person';

/** Who is signed in. Reading needs nobody; signing in has not been built yet, so nobody is. */
@Service()
export class Session {
  private readonly signedIn = signal<Person | undefined>(undefined);
  readonly person = this.signedIn.asReadonly();
}
