import { inject, Service } from '@angular/core';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { Mirror } from '../mirror/mirror';
import { Abilities } from './queries/abilities';
import type { Known } from './known';
import { Tables } from './tables';

/** What happened. Call in an injection context; what is asked follows the signals that the argument reads. */
@Service()
export class Timeline {
  private readonly abilities = inject(Abilities);
  private readonly mirror = inject(Mirror);
  private readonly table = inject(Tables).events;

  /** All events of a story, oldest first, in one answer; comments come inside their events. */
  ofStory(storyId: () => number | undefined): Known<readonly TimelineEvent[]> {
    return this.mirror.rows(this.table, () => {
      const id = storyId();
      if (id === undefined) return undefined;
      return this.abilities.whenKnown(() => {
        const params = { sort_field: 'id', sort_dir: 'asc', ...this.abilities.names() };
        return [{ path: `/stories/${id}/events`, params, paging: 'whole' }];
      });
    });
  }
}
