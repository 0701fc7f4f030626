import { inject, Service } from '@angular/core';
import type { ProjectGroup } from '@storyboard/contract/project';
import { Mirror } from '../mirror/mirror';
import { Abilities } from './queries/abilities';
import { Directory } from './directories/directory';
import type { Known } from './known';
import { Tables } from './tables';

/** Project groups. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class ProjectGroups {
  private readonly abilities = inject(Abilities);
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).groups;
  private readonly directory = new Directory(this.table, {
    path: '/project_groups',
    paging: 'offset',
  });

  /** All project groups by title, with what they hold where the server can count it. */
  all(): Known<readonly ProjectGroup[]> {
    return this.mirror.rows(this.table, () =>
      this.abilities.whenKnown(() => {
        const params = { sort_field: 'title', sort_dir: 'asc', ...this.abilities.counts() };
        return [{ path: '/project_groups', params, paging: 'offset' }];
      }),
    );
  }

  one(nameOrId: () => string | number | undefined): Known<ProjectGroup> {
    return this.mirror.row(this.table, () => {
      const wanted = nameOrId();
      if (wanted === undefined) return undefined;
      return this.abilities.whenKnown(() => ({
        path: `/project_groups/${encodeURIComponent(wanted)}`,
        params: this.abilities.counts(),
        known: typeof wanted === 'number' ? wanted : (row: ProjectGroup) => row.name === wanted,
      }));
    });
  }

  /** For pickers: up to 20 project groups whose name or title fits best. */
  matching(text: () => string | undefined): Known<readonly ProjectGroup[]> {
    return this.directory.matching(text, ({ name, title }) => `${name} ${title}`);
  }
}
