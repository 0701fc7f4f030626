import { computed, inject, Service } from '@angular/core';
import type { Person, Team } from '@storyboard/contract/person';
import { Refusal } from '../api/refusal';
import type { ListAsk } from '../mirror/known';
import { Mirror } from '../mirror/mirror';
import type { Known } from './known';
import { Tables } from './tables';

const ALL: ListAsk = { path: '/teams', paging: 'offset' };

/** Teams. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class Teams {
  private readonly mirror = inject(Mirror);
  private readonly tables = inject(Tables);

  all(): Known<readonly Team[]> {
    return this.mirror.rows(this.tables.teams, () => [ALL]);
  }

  /** A team by name, or else by id, found among all: a team has no address by name. */
  one(nameOrId: () => string | undefined): Known<Team> {
    const all = this.mirror.rows(this.tables.teams, () => (nameOrId() ? [ALL] : undefined));
    const value = computed(() => teamIn(all.value() ?? [], nameOrId()));
    const missing = computed(() => all.freshness() === 'fresh' && value() === undefined);
    return {
      ...all,
      value,
      freshness: computed(() => (missing() ? 'failed' : all.freshness())),
      refusal: computed(() => (missing() ? noTeam(nameOrId()) : all.refusal())),
    };
  }

  /** The members of a team. */
  members(teamId: () => number | undefined): Known<readonly Person[]> {
    return this.mirror.rows(this.tables.people, () => {
      const id = teamId();
      return id === undefined ? undefined : [{ path: `/teams/${id}/users`, paging: 'whole' }];
    });
  }
}

function teamIn(teams: readonly Team[], nameOrId: string | undefined): Team | undefined {
  const named = teams.find(({ name }) => name === nameOrId);
  return named ?? teams.find(({ id }) => `${id}` === nameOrId);
}

function noTeam(name = ''): Refusal {
  return new Refusal('notFound', 404, `There is no team named ${name}.`);
}
