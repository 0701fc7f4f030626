import { inject, Service } from '@angular/core';
import type { Story } from '@storyboard/contract/story';
import { Mirror } from '../mirror/mirror';
import { Abilities } from './queries/abilities';
import { Filtered } from './queries/filtered';
import type { FilteredList, Known } from './known';
import { storyPlan } from './queries/plan';
import type { StoryQuery } from './queries/story-query';
import { Tables } from './tables';

/** Stories. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class Stories {
  private readonly abilities = inject(Abilities);
  private readonly filtered = inject(Filtered);
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).stories;

  list(query: () => StoryQuery | undefined): FilteredList<Story> {
    return this.filtered.list(this.table, query, storyPlan);
  }

  /** How many stories match; undefined also where the server does not say (searches of the original). */
  total(query: () => StoryQuery | undefined): Known<number> {
    return this.filtered.total(this.table, query, storyPlan);
  }

  one(id: () => number | undefined): Known<Story> {
    return this.mirror.row(this.table, () => {
      const known = id();
      if (known === undefined) return undefined;
      return this.abilities.whenKnown(() => {
        return { path: `/stories/${known}`, params: this.abilities.names(), known };
      });
    });
  }
}
