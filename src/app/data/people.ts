import { inject, Service } from '@angular/core';
import type { Person } from '@storyboard/contract/person';
import { Mirror } from '../mirror/mirror';
import { Directory } from './directories/directory';
import type { Known } from './known';
import { Tables } from './tables';

/** People. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class People {
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).people;
  readonly directory = new Directory(this.table, { path: '/users', paging: 'offset' });

  one(id: () => number | undefined): Known<Person> {
    return this.mirror.row(this.table, () => {
      const known = id();
      return known === undefined ? undefined : { path: `/users/${known}`, known };
    });
  }

  /** For pickers: up to 20 people; servers have thousands, so the server looks for them. */
  matching(text: () => string | undefined): Known<readonly Person[]> {
    return this.mirror.rows(this.table, () => {
      const typed = text()?.trim();
      if (typed === undefined) return undefined;
      const params = { full_name: typed || undefined, limit: 20 };
      return [{ path: '/users', params, paging: 'whole' }];
    });
  }
}
