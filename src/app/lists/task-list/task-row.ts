import type { Priority, Task, TaskStatus } from '@storyboard/contract/task';
import { grouped } from '../../ui/grouped';
import { instantOf } from '../../ui/time/ago';
import { type LinkTo, NO_LINK, type RowLink } from '../list/row-link';
import { NO_TIME, type TimeMark, timeMark } from '../list/time-mark';

/** What a row of the list of tasks draws, names apart, which may come later. */
export interface TaskRow {
  readonly task: Task | undefined;
  readonly link: RowLink;
  readonly title: string;
  readonly status: TaskStatus;
  readonly done: boolean;
  readonly priority: Priority | null;
  readonly updated: TimeMark;
  /** Whether it is open and nothing has happened for a fortnight; `updated` counts the days then. */
  readonly stuck: boolean;
}

export const UNKNOWN_TASK: TaskRow = {
  task: undefined,
  link: NO_LINK,
  title: '',
  status: 'todo',
  done: false,
  priority: null,
  updated: NO_TIME,
  stuck: false,
};

const DAY = 86_400_000;
const STUCK_DAYS = 14;
const CLOSED: ReadonlySet<TaskStatus> = new Set(['merged', 'invalid']);

export function taskRow(task: Task, now: number, link: LinkTo): TaskRow {
  const changed = task.updated_at ?? task.created_at;
  const days = Math.floor((now - (instantOf(changed) ?? now)) / DAY);
  const done = CLOSED.has(task.status);
  const stuck = !done && days >= STUCK_DAYS;
  const updated = timeMark(changed, now);
  return {
    task,
    link: link(`/stories/${task.story_id}#task-${task.id}`),
    title: task.title ?? task.story_title ?? `Task ${task.id}`,
    status: task.status,
    done,
    priority: task.priority,
    updated: stuck ? { ...updated, words: `${grouped(days)} days` } : updated,
    stuck,
  };
}
