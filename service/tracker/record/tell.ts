import type { BOARD_EVENT_TYPES, StoryEventType } from '@storyboard/contract/timeline-event';
import type { Change } from './change.ts';
import { notifyOf } from './notices.ts';

/** What an event is of. */
export type Subject =
  { readonly story_id: number } | { readonly worklist_id: number } | { readonly board_id: number };

export interface Told {
  readonly event_type: StoryEventType | (typeof BOARD_EVENT_TYPES)[number];
  readonly event_info?: Readonly<Record<string, unknown>>;
  readonly comment_id?: number;
  /** What subscribers read, where the event itself says nothing. */
  readonly notice?: Readonly<Record<string, unknown>>;
  /** The story that a card of a worklist points at: subscribers who may not see it hear nothing. */
  readonly about?: number;
}

/** Writes an event on the timeline, touches its story, and tells subscribers. Its id. */
export async function tell(
  change: Change,
  subject: Subject,
  { event_type, event_info, comment_id, notice = event_info, about }: Told,
): Promise<number> {
  const id = await change.insert('events', {
    ...subject,
    event_type,
    event_info: event_info && JSON.stringify(event_info),
    comment_id,
    author_id: change.author.id,
  });
  if ('story_id' in subject) await change.touch(subject.story_id);
  await notifyOf(change, subject, event_type, notice, about);
  return id;
}
