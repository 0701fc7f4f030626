import { DAY, MINUTE, type Seconds } from '../calendar.ts';
import type { StoryLife, TaskLife } from '../life/happening.ts';
import type { DueDateKey } from '../words/lists.ts';
import type { PersonWords } from '../words/people.ts';
import { born, datesOf, grant, note, type Desk } from './desk.ts';

export interface Item {
  type: 'story' | 'task';
  id: number;
  title: string;
  due?: DueDateKey;
}

export interface Criterion {
  field:
    'StoryStatus' | 'TaskStatus' | 'TaskPriority' | 'Tags' | 'Project' | 'ProjectGroup' | 'User';
  /** What it matches: an id as text, or a word. */
  value: string;
  /** What people read. */
  title: string;
  negative?: boolean;
}

export interface Filter {
  type: 'Story' | 'Task';
  criteria: readonly Criterion[];
}

export interface WorklistPlan {
  title: string;
  by: PersonWords;
  helpers?: readonly PersonWords[];
  age: Seconds;
  isPrivate?: boolean;
  /** When it was archived, in time before now. */
  archived?: Seconds;
  /** What it was called for its first days. */
  before?: string;
  filters?: readonly Filter[];
  dueDates?: readonly DueDateKey[];
  items?: (desk: Desk) => Item[];
}

export const storyItem = ({ id, draft }: StoryLife, due?: DueDateKey): Item => ({
  type: 'story',
  id,
  title: draft.title,
  ...(due && { due }),
});

export const taskItem = ({ id, title }: TaskLife, due?: DueDateKey): Item => ({
  type: 'task',
  id,
  title,
  ...(due && { due }),
});

/** A worklist from its creation to now. */
export function* keepWorklist(desk: Desk, plan: WorklistPlan): Generator<Seconds, void> {
  let at = desk.calendar.now - plan.age;
  yield at;
  const id = openWorklist(desk, plan, at);
  for (const [position, item] of (plan.items?.(desk) ?? []).entries()) {
    at += 3 * MINUTE;
    yield at;
    addItem(desk, id, item, position, at, plan.by);
  }
  if (plan.before) {
    at = renamedAt(desk, plan);
    yield at;
    const event = { type: 'details_changed', at, by: plan.by };
    note(desk, 'worklist', id, event, details(plan.by, 'title', plan.before, plan.title));
  }
  if (plan.archived === undefined) return;
  at = desk.calendar.now - plan.archived;
  yield at;
  note(
    desk,
    'worklist',
    id,
    { type: 'details_changed', at, by: plan.by },
    details(plan.by, 'archived', false, true),
  );
}

const renamedAt = ({ calendar }: Desk, { age }: WorklistPlan) => calendar.now - age + DAY;

export const details = (by: PersonWords, field: string, from: unknown, to: unknown) => ({
  author_id: by.id,
  field,
  old_value: from,
  new_value: to,
});

/** The list itself, with who may change it and what fills it. */
export function openWorklist(desk: Desk, plan: WorklistPlan, at: Seconds): number {
  const { book } = desk;
  const { by, helpers = [], filters = [] } = plan;
  const id = book.addNew('worklists', worklistRow(desk, plan, at));
  note(
    desk,
    'worklist',
    id,
    { type: 'created', at, by },
    {
      author_id: by.id,
      worklist_title: plan.before ?? plan.title,
    },
  );
  const target = {
    table: 'worklist_permissions',
    column: 'worklist_id',
    id,
    owner: 'worklist',
  } as const;
  grant(desk, at, by, 'edit_worklist', target, [by]);
  grant(desk, at, by, 'move_items', target, [by, ...helpers]);
  for (const filter of filters) addFilter(desk, id, filter, at, by);
  for (const date of datesOf(desk, plan.dueDates)) {
    book.add('worklist_due_dates', { worklist_id: id, due_date_id: date });
  }
  return id;
}

function worklistRow(desk: Desk, plan: WorklistPlan, at: Seconds) {
  const { by, title, before, archived, filters, isPrivate = false } = plan;
  const renamed = before ? renamedAt(desk, plan) : null;
  return {
    ...born(at, archived === undefined ? renamed : desk.calendar.now - archived),
    title,
    creator_id: by.id,
    project_id: null,
    private: isPrivate,
    archived: archived !== undefined,
    automatic: filters !== undefined,
  };
}

function addFilter(
  desk: Desk,
  list: number,
  { type, criteria }: Filter,
  at: Seconds,
  by: PersonWords,
) {
  const { book } = desk;
  const id = book.addNew('worklist_filters', { ...born(at), type, list_id: list });
  const written = criteria.map(({ title, value, field, negative = false }) => ({
    title,
    negative,
    value,
    field,
  }));
  for (const criterion of written) {
    book.addNew('filter_criteria', { ...born(at), ...criterion, filter_id: id });
  }
  note(
    desk,
    'worklist',
    list,
    { type: 'filters_changed', at, by },
    {
      author_id: by.id,
      added: { id, type, criteria: written },
      removed: null,
      updated: null,
    },
  );
}

export function addItem(
  desk: Desk,
  list: number,
  { type, id, title, due }: Item,
  position: number,
  at: Seconds,
  by: PersonWords,
) {
  desk.book.addNew('worklist_items', {
    ...born(at),
    list_id: list,
    list_position: position,
    item_type: type,
    item_id: id,
    display_due_date: (due && desk.dueDates.get(due)) ?? null,
    archived: false,
  });
  note(
    desk,
    'worklist',
    list,
    { type: 'contents_changed', at, by },
    {
      author_id: by.id,
      added: { worklist_id: list, item_id: id, item_title: title, item_type: type, position },
      removed: null,
      updated: null,
    },
  );
}
