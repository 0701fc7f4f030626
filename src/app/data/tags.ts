import { inject, Service } from '@angular/core';
import type { Tag } from '@storyboard/contract/tag';
import { Directory } from './directories/directory';
import type { Known } from './known';
import { Tables } from './tables';

/** Tags. Call in an injection context. */
@Service()
export class Tags {
  private readonly directory = new Directory(inject(Tables).tags, {
    path: '/tags',
    paging: 'offset',
  });

  /** For pickers: up to 20 tags that fit best. */
  matching(text: () => string | undefined): Known<readonly Tag[]> {
    return this.directory.matching(text, ({ name }) => name);
  }
}
