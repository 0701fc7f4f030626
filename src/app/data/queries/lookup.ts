import { computed, inject, Service, type Signal } from '@angular/core';
import { Refusal } from '../../api/refusal';
import type { Known } from '../../mirror/known';
import { Mirror } from '../../mirror/mirror';
import type { Identified, Table } from '../../mirror/table';
import { PENDING, type Wanted } from '../../mirror/wanted';
import { Abilities } from './abilities';
import { Tables } from '../tables';
import type { Criteria } from './criteria';
import type { Places } from './plan';

interface Found {
  readonly id: Signal<number | undefined>;
  /** Undefined where nothing has to be waited for. */
  readonly waiting: () => typeof PENDING | Refusal | undefined;
}

/** Finds the ids of the names in a query, for servers that filter by id only: one name of each kind. */
@Service()
export class Lookup {
  private readonly mirror = inject(Mirror);
  private readonly tables = inject(Tables);
  private readonly abilities = inject(Abilities);

  /** In an injection context. No ids for a server that takes the names. */
  placesOf(query: () => Criteria | undefined): Signal<Wanted<Places>> {
    const asked = computed(() => (this.takesNames() ? undefined : query()));
    const { projects, groups } = this.tables;
    const group = this.byName(groups, '/project_groups', () => asked()?.projectGroups[0]);
    const project = this.byName(projects, '/projects', () => asked()?.projects[0]);
    const branch = this.branch(() => asked()?.branches[0], project.id);
    const milestone = this.milestone(() => asked()?.milestones[0]);
    return computed(() => {
      const waiting = [group, project, branch, milestone]
        .map((found) => found.waiting())
        .find((reason) => reason !== undefined);
      return (
        this.abilities.waiting() ??
        waiting ?? {
          ...idAs('projectGroup', group),
          ...idAs('project', project),
          ...idAs('branch', branch),
          ...idAs('milestone', milestone),
        }
      );
    });
  }

  private takesNames(): boolean {
    return this.abilities.waiting() !== undefined || this.abilities.has('filters');
  }

  private byName<Row extends Identified & { readonly name: string }>(
    table: Table<Row>,
    path: string,
    name: () => string | undefined,
  ): Found {
    const id = computed(() => {
      const wanted = name();
      return wanted === undefined ? undefined : table.find((row) => row.name === wanted)?.id;
    });
    const answer = this.mirror.row(table, () => {
      const wanted = name();
      if (wanted === undefined || id() !== undefined) return undefined;
      return { path: `${path}/${encodeURIComponent(wanted)}` };
    });
    return { id, waiting: () => (id() === undefined ? waitingFor(answer) : undefined) };
  }

  /** Many projects have a branch of the same name: only that of a project can be found. */
  private branch(name: () => string | undefined, project: () => number | undefined): Found {
    const branches = this.mirror.rows(
      this.tables.branches,
      () => {
        const params = { name: name(), project_id: project() };
        if (params.name === undefined || params.project_id === undefined) return undefined;
        return [{ path: '/branches', params, paging: 'marker' }];
      },
      true,
    );
    return named(branches, name, 'branch');
  }

  private milestone(name: () => string | undefined): Found {
    const milestones = this.mirror.rows(
      this.tables.milestones,
      () => {
        const wanted = name();
        if (wanted === undefined) return undefined;
        return [{ path: '/milestones', params: { name: wanted }, paging: 'marker' }];
      },
      true,
    );
    return named(milestones, name, 'milestone');
  }
}

/** The server finds by a part of the name; the row of the very name is looked for among its answers. */
function named(
  rows: Known<readonly (Identified & { readonly name: string })[]>,
  name: () => string | undefined,
  what: string,
): Found {
  const id = computed(() => rows.value()?.find((row) => row.name === name())?.id);
  const missing = () => new Refusal('notFound', 404, `There is no ${what} named ${name() ?? ''}.`);
  return {
    id,
    waiting: () => {
      if (rows.value() === undefined) return waitingFor(rows);
      return id() === undefined ? missing() : undefined;
    },
  };
}

function waitingFor(known: Known<unknown>): typeof PENDING | Refusal | undefined {
  if (known.freshness() === 'unknown') return undefined;
  return known.refusal() ?? PENDING;
}

function idAs(name: keyof Places, { id }: Found): Places {
  const value = id();
  return value === undefined ? {} : { [name]: value };
}
