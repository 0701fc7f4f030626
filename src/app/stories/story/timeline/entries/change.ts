import type { Priority, TaskStatus } from '@storyboard/contract/task';
import type { TimelineEvent } from '@storyboard/contract/timeline-event';
import type { Name } from '../../../../data/names';
import { type EventInfo, infoOf } from './event-info';

/** A person as an event mentions them. */
export interface Who {
  readonly id: number | null;
  readonly name: Name;
}

/** Something that somebody did, apart from comments. Tasks are named by `task`. */
export type What =
  | { readonly kind: 'opened'; readonly tasks: number; readonly tags: readonly string[] }
  | { readonly kind: 'edited' }
  | { readonly kind: 'tagged' | 'untagged'; readonly tags: readonly string[] }
  | { readonly kind: 'added'; readonly task: string; readonly status?: TaskStatus }
  | { readonly kind: 'rewritten' | 'deleted'; readonly task: string }
  | {
      readonly kind: 'moved';
      readonly task: string;
      readonly from: TaskStatus | undefined;
      readonly to: TaskStatus | undefined;
    }
  | {
      readonly kind: 'ranked';
      readonly task: string;
      readonly from: Priority | null;
      readonly to: Priority | null;
    }
  | { readonly kind: 'assigned'; readonly task: string; readonly from: Who; readonly to: Who }
  | { readonly kind: 'unknown'; readonly type: string };

export interface Change {
  readonly id: number;
  readonly at: string | null;
  readonly who: Who;
  readonly what: What;
  /** The task that it is about. */
  readonly taskId: number | undefined;
}

/** What the page knows that events only mention. */
export interface Naming {
  readonly author: (event: TimelineEvent) => Name;
  readonly person: (id: number | null) => Name;
  /** What a task is called in a sentence; `title` is what the event says, if it does. */
  readonly task: (id: number | undefined, title: string | undefined) => string;
}

/** An event in a form that can be put into words. Comments are none of these. */
export function changeOf(event: TimelineEvent, naming: Naming): Change {
  const info = infoOf(event);
  return {
    id: event.id,
    at: event.created_at,
    who: { id: event.author_id, name: naming.author(event) },
    what: whatOf(event.event_type, info, naming),
    taskId: info.task_id,
  };
}

type Reading = (info: EventInfo, task: string, naming: Naming) => What;

const readings: Readonly<Record<string, Reading>> = {
  story_created: () => ({ kind: 'opened', tasks: 0, tags: [] }),
  story_details_changed: () => ({ kind: 'edited' }),
  tags_added: ({ tags = [] }) => ({ kind: 'tagged', tags }),
  tags_deleted: ({ tags = [] }) => ({ kind: 'untagged', tags }),
  task_created: (_info, task) => ({ kind: 'added', task }),
  task_details_changed: (_info, task) => ({ kind: 'rewritten', task }),
  task_deleted: (_info, task) => ({ kind: 'deleted', task }),
  task_status_changed: ({ old_status, new_status }, task) => {
    return { kind: 'moved', task, from: statusOf(old_status), to: statusOf(new_status) };
  },
  task_priority_changed: ({ old_priority, new_priority }, task) => {
    return { kind: 'ranked', task, from: priorityOf(old_priority), to: priorityOf(new_priority) };
  },
  task_assignee_changed: (info, task, naming) => {
    const { old_assignee_id: from = null, new_assignee_id: to = null } = info;
    return {
      kind: 'assigned',
      task,
      from: whoOf(from, info.old_assignee_fullname, naming),
      to: whoOf(to, info.new_assignee_fullname, naming),
    };
  },
};

// Servers say the name of nobody too.
function whoOf(id: number | null, name: string | undefined, { person }: Naming): Who {
  return { id, name: id === null ? null : (name ?? person(id)) };
}

function whatOf(type: string, info: EventInfo, naming: Naming): What {
  const read = Object.hasOwn(readings, type) ? readings[type] : undefined;
  if (!read) return { kind: 'unknown', type };
  return read(info, naming.task(info.task_id, info.task_title), naming);
}

const statuses: readonly string[] = ['todo', 'inprogress', 'review', 'merged', 'invalid'];
const priorities: readonly string[] = ['low', 'medium', 'high'];

const statusOf = (status: string | undefined) =>
  status !== undefined && statuses.includes(status) ? (status as TaskStatus) : undefined;

const priorityOf = (priority: string | null | undefined) =>
  typeof priority === 'string' && priorities.includes(priority) ? (priority as Priority) : null;
