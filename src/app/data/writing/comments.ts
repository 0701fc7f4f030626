import { inject, Service } from '@angular/core';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import { Server } from '../../api/server';
import { Session } from '../../session/session';
import { Tables } from '../tables';

/** What people say about stories. */
@Service()
export class Comments {
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly table = inject(Tables).events;

  /** Gives the event of the timeline that it became. Throws the Refusal. */
  async add(storyId: number, content: string): Promise<TimelineEvent> {
    const path = `/stories/${storyId}/comments`;
    const event = (await this.server.send('POST', path, { content })) as TimelineEvent;
    const named = { ...event, author_name: this.session.person()?.full_name ?? null };
    this.table.merge([named]);
    return named;
  }
}
