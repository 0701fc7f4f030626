import { inject, Service } from '@angular/core';
import type { Person, PersonChange } from '@storyboard/contract/person';
import { Server } from '../../api/server';
import { Mirror } from '../../mirror/mirror';
import { SignInAgain } from '../../session/again';
import { Session } from '../../session/session';
import type { Known } from '../known';
import { Tables } from '../tables';

/** The person who is signed in, with what only they may see. Call `one` in an injection context. */
@Service()
export class Self {
  private readonly again = inject(SignInAgain);
  private readonly mirror = inject(Mirror);
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly table = inject(Tables).people;

  one(): Known<Person> {
    return this.mirror.row(this.table, () => {
      const known = this.session.person()?.id;
      return known === undefined ? undefined : { path: '/users/self', known };
    });
  }

  /** Throws the Refusal. */
  async change(changes: Pick<PersonChange, 'full_name' | 'email'>): Promise<void> {
    const kept = 'What you typed is kept and will be saved.';
    const row = await this.again.write(kept, () =>
      this.server.send('PUT', `/users/${this.session.person()?.id ?? 0}`, changes),
    );
    this.table.merge([row as Person]);
  }
}
