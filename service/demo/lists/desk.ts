import type { Book, BookTable } from '../book.ts';
import { instant, type Calendar, type Seconds } from '../calendar.ts';
import type { Platform } from '../platform.ts';
import type { Recent } from '../recent.ts';
import type { DueDateKey } from '../words/lists.ts';
import type { PersonWords } from '../words/people.ts';

/** What everything needs that writes lists and boards. */
export interface Desk {
  book: Book;
  recent: Recent;
  calendar: Calendar;
  platform: Platform;
  /** The due dates that exist by now. */
  dueDates: Map<DueDateKey, number>;
}

/** Columns that nearly every row has. */
export const born = (at: Seconds, updatedAt: Seconds | null = null) => ({
  created_at: instant(at),
  updated_at: updatedAt === null ? null : instant(updatedAt),
});

type Owner = 'worklist' | 'board';

/** An event of a worklist or board. */
export function note(
  { book }: Desk,
  owner: Owner,
  id: number,
  event: { type: string; at: Seconds; by: PersonWords },
  info: Record<string, unknown>,
) {
  book.addNew('events', {
    ...born(event.at),
    story_id: null,
    worklist_id: owner === 'worklist' ? id : null,
    board_id: owner === 'board' ? id : null,
    comment_id: null,
    author_id: event.by.id,
    event_type: `${owner}_${event.type}`,
    event_info: JSON.stringify({ [`${owner}_id`]: id, ...info }),
  });
}

/** Lets people do something with a row, and gives the id of the permission. */
export function permit(
  { book }: Desk,
  at: Seconds,
  codename: string,
  target: { table: BookTable; column: string; name: string; id: number },
  people: readonly PersonWords[],
): number {
  const permission = book.addNew('permissions', {
    ...born(at),
    name: target.name,
    codename,
  });
  for (const { id } of people) {
    book.add('user_permissions', { user_id: id, permission_id: permission });
  }
  book.add(target.table, { [target.column]: target.id, permission_id: permission });
  return permission;
}

/** Lets people do something with a list or board, and notes it there; gives the id of the permission. */
export function grant(
  desk: Desk,
  at: Seconds,
  by: PersonWords,
  codename: string,
  target: { table: BookTable; column: string; id: number; owner: Owner },
  people: readonly PersonWords[],
): number {
  const { id, owner } = target;
  const permission = permit(desk, at, codename, { ...target, name: `${codename}_${id}` }, people);
  note(
    desk,
    owner,
    id,
    { type: 'permission_created', at, by },
    {
      permission_id: permission,
      author_id: by.id,
      codename,
      users: named(people),
    },
  );
  return permission;
}

/** The ids of due dates that have been set. */
export const datesOf = ({ dueDates }: Desk, keys: readonly DueDateKey[] = []) =>
  keys.flatMap((key) => dueDates.get(key) ?? []);

/** As events name people: `[{"2": "Name"}]`. */
export const named = (people: readonly PersonWords[]) =>
  people.map(({ id, name }) => ({ [id]: name }));
