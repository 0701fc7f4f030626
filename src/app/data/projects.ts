import { inject, Service } from '@angular/core';
import type { Project } from '@storyboard/contract/project';
import { Mirror } from '../mirror/mirror';
import { Abilities } from './queries/abilities';
import { Directory } from './directories/directory';
import type { Known } from './known';
import { Tables } from './tables';

/** Projects. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class Projects {
  private readonly abilities = inject(Abilities);
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).projects;
  readonly directory = new Directory(this.table, {
    path: '/projects',
    params: { sort_field: 'id', sort_dir: 'asc' },
    paging: 'offset',
  });

  /** All projects, with what they hold where the server can count it. */
  all(): Known<readonly Project[]> {
    return this.mirror.rows(this.table, () =>
      this.abilities.whenKnown(() => {
        const params = { sort_field: 'id', sort_dir: 'asc', ...this.abilities.counts() };
        return [{ path: '/projects', params, paging: 'offset' }];
      }),
    );
  }

  one(nameOrId: () => string | number | undefined): Known<Project> {
    return this.mirror.row(this.table, () => {
      const wanted = nameOrId();
      if (wanted === undefined) return undefined;
      return this.abilities.whenKnown(() => ({
        path: `/projects/${encodeURIComponent(wanted)}`,
        params: this.abilities.counts(),
        known: typeof wanted === 'number' ? wanted : (row: Project) => row.name === wanted,
      }));
    });
  }

  /** All projects of a project group, by name. */
  ofGroup(groupId: () => number | undefined): Known<readonly Project[]> {
    return this.mirror.rows(this.table, () => {
      const id = groupId();
      if (id === undefined) return undefined;
      return this.abilities.whenKnown(() => {
        const params = {
          project_group_id: id,
          sort_field: 'name',
          sort_dir: 'asc',
          ...this.abilities.counts(),
        };
        return [{ path: '/projects', params, paging: 'offset' }];
      });
    });
  }

  /** For pickers: up to 20 projects whose name fits best. */
  matching(text: () => string | undefined): Known<readonly Project[]> {
    return this.directory.matching(text, ({ name }) => name);
  }
}
