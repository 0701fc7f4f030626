import type { Priority, TaskStatus } from '../../../contract/task.ts';
import type { StoryEventType } from '../../../contract/timeline-event.ts';
import type { Seconds } from '../calendar.ts';
import type { Branch, Project } from '../platform.ts';
import type { StoryDraft } from '../stories/draft.ts';

/** A task: as it begins while its story is planned, as it ended once the story is settled. */
export interface TaskLife {
  /** Given when it is told, so that ids follow the clock. */
  id: number;
  title: string;
  project: Project;
  branch: Branch;
  creator: number;
  status: TaskStatus;
  priority: Priority;
  assignee: number | null;
  link: string | null;
  milestone: number | null;
  createdAt: Seconds | null;
  updatedAt: Seconds | null;
  deleted: boolean;
}

export interface CommentLife {
  id: number;
  content: string;
  isActive: boolean;
  inReplyTo: CommentLife | null;
  /** What stood there at first, and how long. */
  earlier: { content: string; for: Seconds } | null;
}

export interface Change {
  status?: TaskStatus;
  priority?: Priority;
  assignee?: number | null;
  title?: string;
  link?: string;
}

/** Something that happens to a story. What it changes is worked out when the story is settled. */
export interface Happening {
  at: Seconds;
  /** The id of the person who did it. */
  by: number;
  type: StoryEventType;
  task?: TaskLife;
  change?: Change;
  tags?: string[];
  comment?: CommentLife;
}

/** What happened, with what the event says of it beyond the ids. */
export interface Told extends Happening {
  info: Record<string, unknown>;
}

export interface StoryLife {
  id: number;
  draft: StoryDraft;
  creator: number;
  /** People who may see a private story, besides the team. */
  insiders: number[];
  tags: string[];
  tasks: TaskLife[];
  /** In the order of time; the first is its creation. */
  told: Told[];
  updatedAt: Seconds;
}
