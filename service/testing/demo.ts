import type { TaskStatus } from '../../contract/task.ts';
import { demoTables } from '../demo/demo.ts';

interface Born {
  id: number;
  created_at: string;
  updated_at: string | null;
}

export interface StoryRow extends Born {
  creator_id: number;
  story_type_id: number;
  title: string;
  description: string | null;
  is_bug: boolean;
  private: boolean;
}

export interface TaskRow extends Born {
  title: string;
  status: TaskStatus;
  priority: string;
  link: string | null;
  story_id: number;
  project_id: number;
  branch_id: number;
  milestone_id: number | null;
  assignee_id: number | null;
}

export interface EventRow extends Born {
  story_id: number | null;
  worklist_id: number | null;
  board_id: number | null;
  comment_id: number | null;
  author_id: number;
  event_type: string;
  event_info: string | null;
}

/** The demo data, whole in memory. */
export class Gathered {
  private readonly tables = new Map<string, unknown[]>();

  constructor(options: { stories?: number; now: Date }) {
    for (const { table, rows } of demoTables(options)) {
      const known = this.tables.get(table) ?? [];
      known.push(...rows);
      this.tables.set(table, known);
    }
  }

  get names(): string[] {
    return [...this.tables.keys()];
  }

  rows<Row = Record<string, unknown>>(table: string): Row[] {
    return (this.tables.get(table) ?? []) as Row[];
  }

  get stories() {
    return this.rows<StoryRow>('stories');
  }

  get tasks() {
    return this.rows<TaskRow>('tasks');
  }

  get events() {
    return this.rows<EventRow>('events');
  }

  tasksOf(story: number): TaskRow[] {
    return this.tasks.filter(({ story_id }) => story_id === story);
  }

  eventsOf(story: number): EventRow[] {
    return this.events.filter(({ story_id }) => story_id === story);
  }
}

/** What an event says beyond its row. */
export const infoOf = ({ event_info }: EventRow) =>
  JSON.parse(event_info ?? '{}') as Record<string, unknown>;
