import { inject, Service } from '@angular/core';
import type { Branch } from '@storyboard/contract/branch';
import { Mirror } from '../mirror/mirror';
import { Directory } from './directories/directory';
import type { Known } from './known';
import { Tables } from './tables';

/** Branches. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class Branches {
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).branches;
  readonly directory = new Directory(this.table, { path: '/branches', paging: 'marker' });

  /** All branches of a project. */
  ofProject(projectId: () => number | undefined): Known<readonly Branch[]> {
    return this.mirror.rows(this.table, () => {
      const id = projectId();
      if (id === undefined) return undefined;
      return [{ path: '/branches', params: { project_id: id }, paging: 'marker' }];
    });
  }

  /** For pickers: up to 20 names that fit best; many projects share the name of a branch. */
  namesMatching(text: () => string | undefined): Known<readonly string[]> {
    return this.directory.namesMatching(text, ({ name }) => name);
  }
}
