import { inject, Service } from '@angular/core';
import { Directory } from './directories/directory';
import type { Known } from './known';
import { Tables } from './tables';

/** Milestones. Call in an injection context. */
@Service()
export class Milestones {
  readonly directory = new Directory(inject(Tables).milestones, {
    path: '/milestones',
    paging: 'marker',
  });

  /** For pickers: up to 20 names that fit best; many branches share the name of a milestone. */
  namesMatching(text: () => string | undefined): Known<readonly string[]> {
    return this.directory.namesMatching(text, ({ name }) => name);
  }
}
