import type { TimelineEvent } from '@storyboard/contract/timeline-event';

/** What `event_info` may hold, by type of event. Imported events lack names and titles. */
export interface EventInfo {
  readonly task_id?: number;
  readonly task_title?: string;
  readonly tags?: readonly string[];
  readonly old_status?: string;
  readonly new_status?: string;
  readonly old_priority?: string | null;
  readonly new_priority?: string | null;
  readonly old_assignee_id?: number | null;
  readonly new_assignee_id?: number | null;
  readonly old_assignee_fullname?: string;
  readonly new_assignee_fullname?: string;
}

/** JSON in a string; nothing where it is none. */
export function infoOf({ event_info }: TimelineEvent): EventInfo {
  try {
    const info: unknown = JSON.parse(event_info ?? '{}');
    return typeof info === 'object' && info !== null ? info : {};
  } catch {
    return {};
  }
}
