import type { Chunk, Row } from './chunk.ts';

/** In this order no row points at one that comes later. */
const tables = [
  'stories',
  'permissions',
  'story_permissions',
  'user_permissions',
  'team_permissions',
  'story_storytags',
  'tasks',
  'comments',
  'comments_history',
  'due_dates',
  'due_date_permissions',
  'story_due_dates',
  'task_due_dates',
  'worklists',
  'worklist_permissions',
  'worklist_due_dates',
  'worklist_items',
  'worklist_filters',
  'filter_criteria',
  'boards',
  'board_permissions',
  'board_worklists',
  'board_due_dates',
  'events',
  'subscriptions',
  'subscription_events',
] as const;
export type BookTable = (typeof tables)[number];

const MANY = 500;

/** Rows that wait to be handed on, and the ids given so far. */
export class Book {
  private readonly rows = new Map<BookTable, Row[]>(tables.map((table) => [table, []]));
  private readonly ids = new Map<BookTable, number>();
  private waiting = 0;

  nextId(table: BookTable): number {
    const id = (this.ids.get(table) ?? 0) + 1;
    this.ids.set(table, id);
    return id;
  }

  add(table: BookTable, row: Row) {
    this.rows.get(table)?.push(row);
    this.waiting += 1;
  }

  /** Adds a row under the next id of its table. */
  addNew(table: BookTable, row: Row): number {
    const id = this.nextId(table);
    this.add(table, { id, ...row });
    return id;
  }

  get full() {
    return this.waiting >= MANY;
  }

  *takeAll(): Iterable<Chunk> {
    for (const table of tables) {
      const rows = this.rows.get(table) ?? [];
      if (rows.length === 0) continue;
      this.rows.set(table, []);
      yield { table, rows };
    }
    this.waiting = 0;
  }
}
